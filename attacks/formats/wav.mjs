import { join, u16, u32 } from "../lib/bytes.mjs";

const chunk = (id, data, size = data.length) => join(id, u32(size), data);
const format = ({ tag = 1, channels = 1, rate = 16_000, bits = 16, align = (channels * bits) / 8, second = rate * align } = {}) =>
  chunk("fmt ", join(u16(tag), u16(channels), u32(rate), u32(second), u16(align), u16(bits)));
const riff = (chunks, { size = join(...chunks).length + 4, magic = "RIFF" } = {}) => join(magic, u32(size), "WAVE", ...chunks);
const data = chunk("data", Buffer.alloc(64));
const of = (name, code, says, bytes) => ({
  name,
  code,
  says,
  file: `wav-${name}.wav`,
  bytes,
  command: (file) => ["transcribe", "{bundle}", file],
});

export const wav = [
  of("good", "OK", "", riff([format(), data])),
  of("not-riff", "FORMAT_INVALID", "", Buffer.from("RIFX is not what this is, nor WAVE").fill(0x20, 0, 4)),
  of("rf64", "AUDIO_UNSUPPORTED", "", riff([format(), data], { magic: "RF64" })),
  of("chunk-claims-gigabytes", "FORMAT_INVALID", "longer than the file", riff([format(), chunk("data", Buffer.alloc(64), 2 ** 32 - 1)])),
  of("size-beyond-the-file", "FORMAT_TRUNCATED", "cut short", riff([format(), data], { size: 2 ** 31 })),
  of("trailing-bytes", "FORMAT_INVALID", "", join(riff([format(), data]), "trailing")),
  of("two-data-chunks", "FORMAT_INVALID", "one data chunk", riff([format(), data, data])),
  of("no-data-chunk", "FORMAT_INVALID", "one data chunk", riff([format()])),
  of("many-chunks", "LIMIT_EXCEEDED", "", riff([format(), data, ...Array.from({ length: 5000 }, () => chunk("junk", ""))])),
  of("zero-channels", "FORMAT_INVALID", "channel", riff([format({ channels: 0, align: 0, second: 0 }), data])),
  of("block-align-lies", "FORMAT_INVALID", "bytes per frame", riff([format({ align: 60_000 }), data])),
  of("broken-frame", "FORMAT_INVALID", "inside a sample", riff([format(), chunk("data", Buffer.alloc(63))])),
  of("not-a-number", "FORMAT_INVALID", "not a number", riff([format({ tag: 3, bits: 32 }), chunk("data", join(u32(0x7fc00000)))])),
  of("mp3-inside", "AUDIO_UNSUPPORTED", "", riff([format({ tag: 0x55 }), data])),
  of("another-rate", "AUDIO_UNSUPPORTED", "sox", riff([format({ rate: 48_000 }), data])),
  of("empty", "FORMAT_TRUNCATED", "", Buffer.alloc(0)),
];
