/** Numbers at which readers break. */
const numbers = [0, 1, 2, 7, 8, 63, 64, 127, 128, 255, 256, 1023, 65_535, 65_536, 2 ** 24, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1];
const words = [
  "0",
  "-1",
  "1e999",
  "9007199254740993",
  "null",
  "true",
  '""',
  "[]",
  "{}",
  "__proto__",
  "constructor",
  "../",
  "\u0000",
  "\ud83d",
  "&a",
  "*a",
  "!!x",
];

const slice = (bytes, random, longest) => {
  const start = random(bytes.length + 1);
  return bytes.subarray(start, start + random(Math.min(longest, bytes.length - start) + 1));
};

const spliced = (bytes, at, removed, inserted) => Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at + removed)]);

/** Changes of bytes, each given the bytes, a random source and another seed. */
const edits = [
  (bytes, random) => setByte(bytes, random, random(256)),
  (bytes, random) => setByte(bytes, random, [0, 1, 0x7f, 0x80, 0xff][random(5)]),
  (bytes, random) => setByte(bytes, random, (bytes[random(bytes.length)] ?? 0) ^ (1 << random(8))),
  (bytes, random) => setNumber(bytes, random, 2),
  (bytes, random) => setNumber(bytes, random, 4),
  (bytes, random) => setNumber(bytes, random, 4),
  (bytes, random) => spliced(bytes, random(bytes.length + 1), random(16), Buffer.alloc(0)),
  (bytes, random) => spliced(bytes, random(bytes.length + 1), 0, Buffer.from(Array.from({ length: random(12) }, () => random(256)))),
  (bytes, random) => spliced(bytes, random(bytes.length + 1), random(16), slice(bytes, random, 64)),
  (bytes, random, other) => spliced(bytes, random(bytes.length + 1), random(64), slice(other, random, 256)),
  (bytes, random) => bytes.subarray(0, random(bytes.length + 1)),
];

/** Changes of text: a word, or a line, in another's place. */
const textEdits = [
  (bytes, random) => spliced(bytes, random(bytes.length + 1), random(4), Buffer.from(words[random(words.length)])),
  (bytes, random) => withLines(bytes, random, (lines, at) => lines.splice(at, 0, lines[random(lines.length)])),
  (bytes, random) => withLines(bytes, random, (lines, at) => lines.splice(at, 1)),
  (bytes, random) => withLines(bytes, random, (lines, at) => (lines[at] = `${" ".repeat(random(8))}${lines[at].trim()}`)),
  (bytes, random) => withWords(bytes, random, () => words[random(words.length)]),
  (bytes, random) => withWords(bytes, random, (found) => found[random(found.length)]),
];

function setByte(bytes, random, value) {
  const changed = Buffer.from(bytes);
  if (changed.length > 0) changed[random(changed.length)] = value;
  return changed;
}

function setNumber(bytes, random, width) {
  const changed = Buffer.from(bytes);
  if (changed.length >= width)
    changed.writeUIntLE(numbers[random(numbers.length)] % 2 ** (width * 8), random(changed.length - width + 1), width);
  return changed;
}

function withLines(bytes, random, change) {
  const lines = bytes.toString("utf8").split("\n");
  change(lines, random(lines.length));
  return Buffer.from(lines.join("\n"));
}

/** Replaces one run of word characters. */
function withWords(bytes, random, replacement) {
  const text = bytes.toString("utf8");
  const found = text.match(/[\w./-]+/g) ?? [];
  if (found.length === 0) return bytes;
  let left = random(found.length);
  return Buffer.from(text.replaceAll(/[\w./-]+/g, (word) => (left-- === 0 ? replacement(found) : word)));
}

/** One to six changes of one of the seeds. */
export function mutated(seeds, random, isText) {
  const kinds = isText ? [...edits, ...textEdits, ...textEdits] : edits;
  let bytes = seeds[random(seeds.length)];
  for (let count = 1 + random(random(2) === 0 ? 2 : 6); count > 0; count--)
    bytes = kinds[random(kinds.length)](bytes, random, seeds[random(seeds.length)]);
  return bytes;
}
