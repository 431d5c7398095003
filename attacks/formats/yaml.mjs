import { readFileSync } from "node:fs";
import { root } from "../lib/root.mjs";

const models = `${root}/models`;
const anchor = `${models}/anchor-mini`;
const recipe = readFileSync(`${root}/recipes/anchor.yaml`, "utf8").replaceAll("../models", models);
const layout = readFileSync(`${anchor}/encoder.layout.yaml`, "utf8");
const contract = readFileSync(`${anchor}/head.contract.yaml`, "utf8")
  .replaceAll("golden.npz", `${anchor}/golden.npz`)
  .replaceAll("../clips", `${models}/clips`);

/** Each edit must find its place: an attack that changed nothing would show nothing. */
function edited(text, from, to) {
  if (!text.includes(from)) throw new Error(`nothing to edit: ${from}`);
  return text.replace(from, () => to);
}

const more = (text) => (base) => `${base}${text}\n`;
const change = (from, to) => (base) => edited(base, from, to);

/** What no YAML file may hold, whichever it is. */
const everywhere = [
  [
    "alias-bomb",
    "alias",
    more(
      `a: &a [x, x]\n${"bcdefghijk".replaceAll(/./g, (name, at) => `${name}: &${name} [*${"abcdefghij"[at]}, *${"abcdefghij"[at]}]\n`)}`,
    ),
  ],
  ["alias", "alias", more("x: &y 1\nz: *y")],
  ["merge-key", "alias", more("x: &y {a: 1}\nz: {<<: *y}")],
  ["key-twice", "written twice", more("x: 1\nx: 2")],
  ["prototype-key", "__proto__", more("__proto__: {polluted: true}")],
  ["key-that-is-a-list", "plain text", more("? [a, b]\n: 1")],
  ["tag-of-code", "", more('x: !!js/function "process.exit()"')],
  ["python-tag", "", more("x: !!python/object/apply:os.system [x]")],
  ["deep-flow", "deep", more(`x: ${"[".repeat(50_000)}`)],
  ["deep-block", "deep", more(Array.from({ length: 300 }, (_, level) => `${" ".repeat(level)}a:`).join("\n"))],
  ["deep-sequence", "deep", more(`x:\n  ${"- ".repeat(10_000)}`)],
  ["second-document", "second document", more("---\nx: 1")],
  ["lone-surrogate", "surrogate", more('x: "\\ud800"')],
  [
    "many-keys",
    "",
    more(
      Array.from({ length: 40_000 }, (_, index) => `k${index}:`)
        .join("\n")
        .slice(0, 200_000),
    ),
  ],
  ["many-quotes", "", more(`x: ${"'".repeat(100_001)}`)],
  ["characters", "limit", more(`# ${"x".repeat(300_000)}`)],
];

/** Those that hide in the rest of a file of good form are refused for what they are; the file is refused in any case. */
const yaml = (kind, base, code, command) =>
  everywhere.map(([name, says, make]) => ({ name, code, says, file: `${kind}-${name}.yaml`, bytes: make(base), command }));

const recipeCommand = (file) => [file, "--out", "{out}/dist"];
const layoutCommand = (file) => ["{out}/recipe-good.yaml", "--out", "{out}/dist", "--set", `encoder.provides=${file}`];
const contractCommand = (file) => ["{out}/recipe-good.yaml", "--out", "{out}/dist", "--set", `head.expects=${file}`];

const one = (kind, base, command) => (name, code, says, make) => ({
  name,
  code,
  says,
  file: `${kind}-${name}.yaml`,
  bytes: make(base),
  command,
});
const ofRecipe = one("recipe", recipe, recipeCommand);
const ofLayout = one("layout", layout, layoutCommand);
const ofContract = one("contract", contract, contractCommand);
const vocabulary = (name, text) => ({
  name: `vocabulary-${name}`,
  code: "FORMAT_INVALID",
  says: "not a vocabulary",
  file: `vocabulary-${name}.json`,
  bytes: text,
  command: (file) => ["{out}/recipe-good.yaml", "--out", "{out}/dist", "--set", `head.vocabulary={file: "${file}", blank: last}`],
});

export const yamlFiles = [
  ofRecipe("good", "OK", "", (base) => base),
  ofRecipe("digest-of-another-file", "SOURCE_DIGEST_MISMATCH", "not the file", (base) =>
    base.replaceAll(/sha256: [0-9a-f]{64}/g, `sha256: ${"a".repeat(64)}`),
  ),
  ...yaml("recipe", recipe, ["RECIPE_SYNTAX", "RECIPE_INVALID"], recipeCommand),
  ofRecipe("not-utf8", "FORMAT_INVALID", "UTF-8", (base) => Buffer.concat([Buffer.from(base), Buffer.from([0xff])])),
  ofRecipe("megabytes", "LIMIT_EXCEEDED", "too large", more(`# ${"x".repeat(5_000_000)}`)),
  ofRecipe("name-leaves-the-folder", "RECIPE_INVALID", "name", change("name: anchor", "name: ../../anchor")),
  ofRecipe("version-leaves-the-folder", "RECIPE_INVALID", "version", change("version: 1.0.0", "version: ../1")),
  ofRecipe("sequence-beyond-integers", "RECIPE_INVALID", "sequence", change("sequence: 1 ", "sequence: 1e999 ")),
  ofRecipe("constructor-field", "RECIPE_INVALID", "not a field here", more("constructor: {prototype: {polluted: true}}")),
  ofRecipe("source-is-a-device", "FILE_UNREADABLE", "not a regular file", change(`${anchor}/encoder.onnx`, "/dev/zero")),
  ofRecipe("source-is-a-folder", "FILE_UNREADABLE", "not a regular file", change(`${anchor}/encoder.onnx`, models)),
  ofRecipe("stride-of-nobody", "RECIPE_INVALID", "stride", change("stride: 4", "stride: 9007199254740993")),
  ...yaml("layout", layout, "CONTRACT_INVALID", layoutCommand),
  ofLayout("huge-window", "CONTRACT_INVALID", "window.samples", change("samples: 480000", "samples: 1e15")),
  ofLayout("huge-spectrum", "CONTRACT_INVALID", "fftSize", change("fftSize: 400", "fftSize: 1e15")),
  ofLayout("zero-hop", "CONTRACT_INVALID", "hopLength", change("hopLength: 160", "hopLength: 0")),
  ...yaml("contract", contract, "CONTRACT_INVALID", contractCommand),
  ofContract("clip-is-a-device", "FILE_UNREADABLE", "not a regular file", change(`${models}/clips/dense.wav`, "/dev/zero")),
  ofContract("reference-without-an-array", "CONTRACT_INVALID", "features", change("golden.npz#dense_features", "golden.npz")),
  vocabulary("deep", `${"[".repeat(1_000_000)}`),
  vocabulary("numbers", "[1, 2]"),
  vocabulary("object", '{"length": 66, "__proto__": []}'),
  vocabulary("cut", '["a", "b'),
];
