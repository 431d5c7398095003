import { join, u32 } from "../../lib/bytes.mjs";
import {
  blob,
  blobTypes,
  bytesValue,
  codes,
  codesAt,
  linear,
  mil,
  named,
  operation,
  table,
  tableAt,
  tensorType,
  weight,
  weightBytes,
} from "../../lib/mlpackage.mjs";
import { field } from "../../lib/protobuf.mjs";
import { invalid, unsupported, truncated, limit, of } from "./attack.mjs";

const good = weightBytes([codes, table]);
const weights = (name, code, says, bytes) => of(`weights-${name}`, code, says, { weights: bytes });
const firstRecord = (name, code, says, change) => weights(name, code, says, weightBytes([{ ...codes, ...change }, table]));

export const weightFiles = [
  weights("empty", truncated, "", ""),
  weights("header-cut", truncated, "", good.subarray(0, 63)),
  weights("version-1", invalid, "version 2", weightBytes([codes, table], { version: 1 })),
  weights("version-3", invalid, "version 2", weightBytes([codes, table], { version: 3 })),
  weights("header-reserved", invalid, "zeros up to byte 64", weightBytes([codes, table], { reserved: "x" })),
  weights("count-of-none", invalid, "more in it", weightBytes([codes, table], { count: 0 })),
  weights("count-too-small", invalid, "more in it", weightBytes([codes, table], { count: 1 })),
  weights("count-too-large", truncated, "", weightBytes([codes, table], { count: 3 })),
  weights("count-beyond-memory", limit, "", weightBytes([codes, table], { count: 2 ** 32 - 1 })),
  firstRecord("sentinel", invalid, "0xDEADBEEF", { sentinel: 0xdeadbeee }),
  firstRecord("sentinel-turned-around", invalid, "0xDEADBEEF", { sentinel: 0xefbeadde }),
  weights("second-sentinel", invalid, "record 2 of 2", weightBytes([codes, { ...table, sentinel: 0 }])),
  firstRecord("type-of-mil", invalid, "element type", { type: mil.uint8 }),
  firstRecord("type-none", invalid, "element type", { type: 0 }),
  firstRecord("type-of-another", invalid, "element type", { type: 4 }),
  firstRecord("type-huge", invalid, "element type", { type: 2 ** 32 - 1 }),
  firstRecord("size-short", invalid, "", { size: 31 }),
  firstRecord("size-long", invalid, "", { size: 33 }),
  firstRecord("size-none", invalid, "", { size: 0 }),
  firstRecord("size-over-the-next", truncated, "", { size: 160 }),
  firstRecord("size-beyond-the-file", invalid, "leaves the file", { size: 2 ** 40 }),
  firstRecord("size-signed", invalid, "leaves the file", { size: 2n ** 63n }),
  firstRecord("size-of-everything", invalid, "leaves the file", { size: 2n ** 64n - 1n }),
  firstRecord("data-offset-of-the-record", invalid, "not behind its header", { at: codesAt }),
  firstRecord("data-offset-zero", invalid, "not behind its header", { at: 0 }),
  firstRecord("data-offset-of-another", invalid, "not behind its header", { at: tableAt + 64 }),
  firstRecord("data-offset-beyond", invalid, "not behind its header", { at: 2n ** 63n }),
  firstRecord("padding-of-a-bit", invalid, "bits of padding", { padding: 1 }),
  firstRecord("padding-of-a-byte", invalid, "bits of padding", { padding: 8 }),
  firstRecord("padding-huge", invalid, "bits of padding", { padding: 2n ** 63n }),
  firstRecord("record-reserved", invalid, "reserved", { rest: "x" }),
  weights("data-cut", invalid, "leaves the file", good.subarray(0, -1)),
  weights("record-cut", truncated, "", good.subarray(0, tableAt + 63)),
  weights("between-not-zero", invalid, "not zero", weightBytes([codes, table], { gap: 1 })),
  weights("more-behind", invalid, "more in it", weightBytes([codes, table], { end: Buffer.alloc(64) })),
  weights("a-byte-behind", invalid, "more in it", weightBytes([codes, table], { end: "x" })),
  weights("record-off-the-boundary", invalid, "", join(good.subarray(0, 160), Buffer.alloc(16), good.subarray(160))),
  of("weights-none", invalid, "the package has none", { weights: null }),
];

const withWeight = (name, code, says, attributes, output) =>
  of(`weight-${name}`, code, says, { operations: [weight(attributes, output), linear()] });
const indices = (offset, more) => ({ indices: blob(tensorType(mil.uint8, [32]), offset, more) });
const shapeOf = (...sizes) => ({ shape: bytesValue(tensorType(mil.uint32, [sizes.length]), join(sizes.map(u32))) });

export const references = [
  withWeight("offset-of-the-data", invalid, "no record", indices(codesAt + 64)),
  withWeight("offset-zero", invalid, "no record", indices(0)),
  withWeight("offset-off-by-one", invalid, "no record", indices(codesAt + 1)),
  withWeight("offset-beyond", invalid, "no record", indices(2 ** 40)),
  withWeight("offset-signed", invalid, "no record", indices(2n ** 63n)),
  withWeight("offset-of-another", invalid, "element type", indices(tableAt)),
  withWeight("file-of-its-own", unsupported, "file of its own", indices(codesAt, { fileName: "@model_path/weights/1.bin" })),
  withWeight("file-outside", unsupported, "file of its own", indices(codesAt, { fileName: "../../../../etc/passwd" })),
  withWeight("file-unnamed", unsupported, "file of its own", indices(codesAt, { fileName: "" })),
  withWeight("two-values", invalid, "not one value", indices(codesAt, { more: field(3, [field(1, field(7, [field(1, "x")]))]) })),
  withWeight("no-value", invalid, "not one value", { indices: [field(2, tensorType(mil.uint8, [32]))] }),
  withWeight("fewer-codes", invalid, "size in bytes", { indices: blob(tensorType(mil.uint8, [31]), codesAt) }),
  withWeight("more-codes", invalid, "size in bytes", { indices: blob(tensorType(mil.uint8, [33]), codesAt) }),
  withWeight("codes-of-a-billion", invalid, "size in bytes", { indices: blob(tensorType(mil.uint8, [2 ** 30]), codesAt) }),
  withWeight("codes-of-another-type", invalid, "element type", { indices: blob(tensorType(mil.fp16, [16]), codesAt) }),
  withWeight("shape-of-more", invalid, "as many as its shape", shapeOf(4, 17)),
  withWeight("shape-of-a-trillion", invalid, "as many as its shape", shapeOf(2 ** 20, 2 ** 20)),
  withWeight("shape-beyond-numbers", invalid, "as many as its shape", shapeOf(2 ** 31, 2 ** 31, 2 ** 31)),
  withWeight("shape-of-halves", invalid, "", { shape: bytesValue(tensorType(mil.fp16, [2]), u32(0)) }),
  withWeight("shape-in-the-file", invalid, "", { shape: blob(tensorType(mil.fp16, [16]), tableAt) }),
  withWeight("output-of-another-shape", invalid, "not that of what it makes", {}, named("w", tensorType(mil.fp16, [16, 4]))),
  withWeight("output-of-another-type", invalid, "not that of what it makes", {}, named("w", tensorType(11, [4, 16]))),
  of("weight-without-codes", invalid, "it has no lut", {
    operations: [
      operation({ type: "constexpr_lut_to_dense", outputs: [named("w", tensorType(mil.fp16, [4, 16]))], attributes: indices(codesAt) }),
      linear(),
    ],
  }),
  of("weight-table-of-eight", invalid, "16, 64 or 256 entries", {
    weights: weightBytes([codes, { type: blobTypes.fp16, data: Buffer.alloc(16) }]),
    operations: [weight({ lut: blob(tensorType(mil.fp16, [8]), tableAt) }), linear()],
  }),
];
