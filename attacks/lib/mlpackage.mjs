// A Core ML package byte by byte: y = linear(x, w), w four bits through a table of sixteen halves. Every part can be replaced.
import { join, u16, u32, u64 } from "./bytes.mjs";
import { field } from "./protobuf.mjs";

export const modelFile = "Data/com.apple.CoreML/model.mlmodel";
export const weightFile = "Data/com.apple.CoreML/weights/weight.bin";
export const blobName = "@model_path/weights/weight.bin";

const aligned = (offset) => Math.ceil(offset / 64) * 64;

/** MIL's numbers of types, and the others of weight files. */
export const mil = { bool: 1, string: 2, fp16: 10, int16: 22, int32: 23, int64: 24, uint8: 31, uint32: 33, uint4: 35, uint3: 39 };
export const blobTypes = { fp16: 1, uint8: 3, uint4: 11, uint3: 12 };

/** Records in a weight file; a record may say anything of itself. */
export function weightBytes(records, { count = records.length, version = 2, reserved = "", end = "", gap = 0 } = {}) {
  let bytes = join(u32(count), u32(version), reserved, Buffer.alloc(56 - reserved.length));
  for (const { type, data, sentinel = 0xdeadbeef, size = data.length, at, padding = 0, rest = "" } of records) {
    bytes = join(bytes, Buffer.alloc(aligned(bytes.length) - bytes.length, gap));
    const header = [u32(sentinel), u32(type), u64(size), u64(at ?? bytes.length + 64), u64(padding), rest, Buffer.alloc(32 - rest.length)];
    bytes = join(bytes, header, data);
  }
  return join(bytes, end);
}

/** 64 codes of 4 bits at byte 64, and the table at byte 192. */
export const codes = { type: blobTypes.uint8, data: Buffer.alloc(32, 0x21) };
export const table = { type: blobTypes.fp16, data: join(Array.from({ length: 16 }, (_, at) => u16(at << 10))) };
export const codesAt = 64;
export const tableAt = 192;

/** `dims` are sizes, or messages of dimensions. */
export const tensorType = (dtype, dims = [], { rank = dims.length, more = "" } = {}) =>
  field(1, [
    field(1, dtype),
    field(2, rank),
    dims.map((dim) => field(3, typeof dim === "object" ? dim : [field(1, [field(1, dim)])])),
    more,
  ]);

export const named = (name, type) => [field(1, name), field(2, type)];
export const entry = (key, value) => [field(1, key), field(2, value)];

export const blob = (type, offset, { fileName = blobName, more = "" } = {}) => [
  field(2, type),
  field(5, [field(1, fileName), field(2, offset)]),
  more,
];

/** `tensor` is the content of a TensorValue. */
export const immediate = (type, tensor) => [field(2, type), field(3, [field(1, tensor)])];
export const text = (value) => immediate(tensorType(mil.string), field(4, [field(1, value)]));
export const bytesValue = (type, bytes) => immediate(type, field(7, [field(1, bytes)]));

export const operation = ({ type = "linear", inputs = {}, outputs = [], attributes = {}, more = "" }) => [
  field(1, type),
  Object.entries(inputs).map(([key, bindings]) =>
    field(
      2,
      entry(
        key,
        bindings.map((binding) => field(1, binding)),
      ),
    ),
  ),
  outputs.map((output) => field(3, output)),
  Object.entries(attributes).map(([key, value]) => field(5, entry(key, value))),
  more,
];

export const byName = (name) => [field(1, name)];

export const x = named("x", tensorType(mil.fp16, [2, 16]));
export const y = named("y", tensorType(mil.fp16, [2, 4]));

/** The weight's parameters, in the form of iOS 16. */
export const packed = {
  indices: blob(tensorType(mil.uint8, [32]), codesAt),
  lut: blob(tensorType(mil.fp16, [16]), tableAt),
  shape: bytesValue(tensorType(mil.uint32, [2]), join(u32(4), u32(16))),
};

export const weight = (attributes = {}, output = named("w", tensorType(mil.fp16, [4, 16]))) =>
  operation({ type: "constexpr_lut_to_dense", outputs: [output], attributes: { name: text("w"), ...packed, ...attributes } });

export const linear = (parts = {}) =>
  operation({ inputs: { x: [byName("x")], weight: [byName("w")] }, outputs: [y], attributes: { name: text("y") }, ...parts });

export const block = ({ operations = [weight(), linear()], outputs = ["y"], more = "" } = {}) => [
  outputs.map((name) => field(2, name)),
  operations.map((one) => field(3, one)),
  more,
];

export const mlFunction = ({ inputs = [x], opset = "CoreML6", blocks, more = "", ...parts } = {}) => [
  inputs.map((input) => field(1, input)),
  field(2, opset),
  (blocks ?? [entry(opset, block(parts))]).map((one) => field(3, one)),
  more,
];

const multiArray = (shape, dtype) => field(5, [shape.map((size) => field(1, size)), field(2, dtype)]);

export const feature = (name, shape, { dtype = 65_552, type = multiArray(shape, dtype), more = "" } = {}) => [
  field(1, name),
  field(3, [type, more]),
];

export const described = ({ inputs = [feature("x", [2, 16])], outputs = [feature("y", [2, 4])], more = "" } = {}) => [
  inputs.map((input) => field(1, input)),
  outputs.map((output) => field(10, output)),
  more,
];

export const modelBytes = ({ version = 7, description = described(), functions, program, more = "", ...parts } = {}) =>
  join(
    field(1, version),
    description === null ? "" : field(2, description),
    program === null
      ? ""
      : field(502, program ?? [field(1, 1), (functions ?? [entry("main", mlFunction(parts))]).map((one) => field(2, one))]),
    more,
  );

export const item = (path, more = {}) => ({ author: "com.apple.CoreML", description: "", name: path.split("/").at(-1), path, ...more });
export const items = { a: item("com.apple.CoreML/model.mlmodel"), b: item("com.apple.CoreML/weights") };

export const manifestText = (more = {}) =>
  JSON.stringify({ fileFormatVersion: "1.0.0", itemInfoEntries: items, rootModelIdentifier: "a", ...more });

/** The files of a package, by path. What is null is left out. */
export function packageFiles({ manifest = manifestText(), weights = weightBytes([codes, table]), model, ...parts } = {}) {
  const files = { "Manifest.json": manifest, [modelFile]: model === undefined ? modelBytes(parts) : model, [weightFile]: weights };
  return new Map(
    Object.entries(files)
      .filter(([, bytes]) => bytes !== null)
      .map(([path, bytes]) => [path, Buffer.from(bytes)]),
  );
}
