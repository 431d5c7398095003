import { floats, join } from "../lib/bytes.mjs";
import { attribute, callOf, entry, externalTensor, functionProto, importOfOwn, modelOf, node, sparse, tensorProto } from "../lib/onnx.mjs";
import { field, varint } from "../lib/protobuf.mjs";

const inspect = (name, code, says, bytes, more = {}) => ({ name, code, says, file: `onnx-${name}.onnx`, bytes, ...more });
const of = (name, code, says, parts, more) => inspect(name, code, says, modelOf(parts), more);
const tensors = (name, code, says, ...list) => of(name, code, says, { tensors: list });
const external = (name, code, says, entries, more) => tensors(name, code, says, externalTensor(entries, more));
const at = (location, ...more) => [["location", location], ...more];
const good = modelOf();

/** Attributes that hold graphs that hold nodes with attributes, and so on. */
function nestedGraphs(depth) {
  let graph = field(2, "inner");
  for (let level = 0; level < depth; level++) graph = field(1, node({ more: attribute("body", field(6, graph)) }));
  return graph;
}

/** A model that calls F, with these functions. */
const calls = (name, code, says, ...functions) => of(name, code, says, { nodes: [callOf("F")], model: [importOfOwn, functions] });

/** Ten functions, each of which calls the next one ten times: 10^10 nodes from 5 kB. */
const bomb = Array.from({ length: 10 }, (_, level) => {
  const type = level === 9 ? "Add" : `F${level + 1}`;
  const nodes = Array.from({ length: 10 }, (__, index) =>
    (level === 9 ? node : (parts) => callOf(type, parts))({ outputs: [`v${index}`] }),
  );
  return functionProto({ name: level === 0 ? "F" : `F${level}`, nodes, outputs: ["v0"] });
});

const sparseOf = (name, code, says, parts) => of(name, code, says, { tensors: [], graph: sparse(parts) });

export const onnx = [
  inspect("good", "OK", "", good),
  of("nested-graphs", "LIMIT_EXCEEDED", "", { graph: nestedGraphs(300) }),
  of("a-million-empty-nodes", "LIMIT_EXCEEDED", "", { graph: Buffer.alloc(2 << 21, field(1, "")) }, { heavy: true }),
  of("a-hundred-megabytes-of-text", "LIMIT_EXCEEDED", "", { model: field(6, Buffer.alloc(100 << 20, 0x61)) }, { heavy: true }),
  tensors(
    "packed-numbers-as-bombs",
    "FORMAT_INVALID",
    "",
    tensorProto({ dims: [2], type: 7, raw: null, more: field(7, Buffer.alloc(60 << 20)) }),
  ),
  tensors(
    "typed-data-beyond-its-share",
    "LIMIT_EXCEEDED",
    "",
    tensorProto({ dims: [80 << 20], type: 3, raw: null, more: field(5, Buffer.alloc(80 << 20)) }),
  ),
  tensors("product-overflows", "FORMAT_INVALID", "impossibly large", tensorProto({ dims: [2n ** 40n, 2n ** 40n] })),
  tensors("product-overflows-times-zero", "FORMAT_INVALID", "", tensorProto({ dims: [2n ** 62n, 2n ** 62n, 0], raw: "" })),
  tensors("negative-dimension", "FORMAT_INVALID", "not a size", tensorProto({ dims: [-1] })),
  tensors("data-longer-than-its-shape", "FORMAT_INVALID", "not as long", tensorProto({ dims: [1] })),
  tensors("data-shorter-than-its-shape", "FORMAT_INVALID", "not as long", tensorProto({ dims: [1000] })),
  tensors("two-payloads", "FORMAT_INVALID", "beside rawData", tensorProto({ more: field(4, floats(3, 4)) })),
  tensors("dtype-of-nobody", "FORMAT_UNSUPPORTED", "", tensorProto({ type: 99 })),
  tensors("one-name-twice", "FORMAT_INVALID", "defined twice", tensorProto(), tensorProto()),
  tensors("name-that-is-too-long", "LIMIT_EXCEEDED", "", tensorProto({ name: "x".repeat(5000) })),
  tensors("name-not-utf8", "FORMAT_INVALID", "", tensorProto({ name: Buffer.from([0x77, 0xff]) })),
  of("uses-what-nothing-defines", "FORMAT_INVALID", "nothing before it defines", { nodes: [node({ inputs: ["ghost"] })] }),
  of("a-cycle", "FORMAT_INVALID", "nothing before it defines", {
    nodes: [node({ inputs: ["y"], outputs: ["x2"] }), node({ inputs: ["x2"] })],
  }),
  of("metadata-twice", "FORMAT_INVALID", "given twice", {
    model: [field(14, entry("balafon.contractId", "a")), field(14, entry("balafon.contractId", "b"))],
  }),
  of("prototype-keys", "OK", "__proto__", { model: field(14, entry("__proto__", "polluted")), nodes: [node({ type: "__proto__" })] }),
  of("unknown-field", "FORMAT_UNSUPPORTED", "not known", { graph: field(999, 1) }),
  of("unknown-field-of-the-model", "FORMAT_INVALID", "", { model: field(999, 1) }),
  of("ir-of-the-future", "FORMAT_UNSUPPORTED", "IR version", { ir: 999 }),
  of("operators-of-nobody", "FORMAT_INVALID", "does not import", { nodes: [node({ more: field(7, "evil") })] }),
  inspect("no-graph", "FORMAT_INVALID", "a graph", field(1, 8)),
  inspect("length-past-the-file", "FORMAT_TRUNCATED", "", join(good, varint(58), varint(2 ** 40))),
  inspect(
    "length-past-its-message",
    "FORMAT_INVALID",
    "leaves its message",
    modelOf({ graph: join(varint(10), varint(5000)), model: field(6, "x".repeat(9000)) }),
  ),
  inspect("endless-varint", "FORMAT_INVALID", "10 bytes", join(good, Buffer.alloc(20, 0xff))),
  inspect("groups", "FORMAT_INVALID", "group", join(good, varint(7 * 8 + 3))),
  inspect("trailing-zeros", "FORMAT_INVALID", "", join(good, Buffer.alloc(16))),
  inspect("cut", "FORMAT_TRUNCATED", "", good.subarray(0, good.length - 20)),
  inspect("empty", "FORMAT_INVALID", "", Buffer.alloc(0)),
  calls("function-good", "OK", "", functionProto()),
  calls("function-bomb", "LIMIT_EXCEEDED", "too many fields", bomb),
  calls("function-calls-itself", "FORMAT_INVALID", "calls itself", functionProto({ nodes: [callOf("F")] })),
  calls(
    "functions-call-each-other",
    "FORMAT_INVALID",
    "calls itself",
    functionProto({ nodes: [callOf("G")] }),
    functionProto({ name: "G", nodes: [callOf("F")] }),
  ),
  calls("function-twice", "FORMAT_INVALID", "defined twice", functionProto(), functionProto()),
  of("function-in-place-of-add", "FORMAT_UNSUPPORTED", "takes the place of", { model: functionProto({ name: "Add", domain: "" }) }),
  sparseOf("sparse-good", "OK", "", {}),
  sparseOf("sparse-claims-gigabytes", "LIMIT_EXCEEDED", "dense", { dims: [2 ** 40] }),
  sparseOf("sparse-outside", "FORMAT_INVALID", "outside its shape", { positions: [1, 4] }),
  sparseOf("sparse-before-its-shape", "FORMAT_INVALID", "outside its shape", { positions: [-1, 3] }),
  sparseOf("sparse-one-place-twice", "FORMAT_INVALID", "does not come after", { positions: [3, 3] }),
  sparseOf("sparse-count-lies", "FORMAT_INVALID", "not as long", { count: 1000 }),
  external("external-parent", "FORMAT_INVALID", "beside the model", at("../../../etc/passwd")),
  external("external-absolute", "FORMAT_INVALID", "beside the model", at("/etc/passwd")),
  external("external-backslash", "FORMAT_INVALID", "beside the model", at("..\\secret")),
  external("external-drive", "FORMAT_INVALID", "beside the model", at("C:secret")),
  external("external-nul", "FORMAT_INVALID", "beside the model", at("a\0b")),
  external("external-nowhere", "FORMAT_INVALID", "beside the model", []),
  external("external-entry-twice", "FORMAT_INVALID", "twice", [...at("a"), ...at("b")]),
  external("external-length", "FORMAT_INVALID", "not as long", at("a.bin", ["length", "99999999"])),
  external("external-offset", "FORMAT_INVALID", "not a size", at("a.bin", ["offset", "-1"])),
  external("external-and-raw", "FORMAT_INVALID", "data of its own", at("a.bin"), field(9, floats(1, 2))),
];
