import { join } from "../../lib/bytes.mjs";
import { described, entry, feature, linear, modelBytes, weight } from "../../lib/mlpackage.mjs";
import { field, varint } from "../../lib/protobuf.mjs";
import { invalid, unsupported, limit, of } from "./attack.mjs";

const model = (name, code, says, bytes, more) => of(`model-${name}`, code, says, { model: bytes }, more);
const whole = modelBytes();

export const models = [
  model("empty", invalid, "", ""),
  model("missing", "FILE_MISSING", "", null),
  model("cut", invalid, "", whole.subarray(0, -1)),
  model("half", invalid, "", whole.subarray(0, whole.length >> 1)),
  model("text", invalid, "", "this is not protobuf"),
  model("group", invalid, "wire type 3", join(whole, varint(10 * 8 + 3))),
  model("varint-of-eleven-bytes", invalid, "varint", join(varint(8), Buffer.alloc(11, 0x80))),
  model("length-beyond", invalid, "field of", join(modelBytes({ description: null }), varint(2 * 8 + 2), varint(2n ** 40n))),
  model("version-twice", invalid, "given twice", join(whole, field(1, 8))),
  model("field-of-nobody", invalid, "field 11", join(whole, field(11, 1))),
  model("of-another-kind", unsupported, "field 300", join(whole, field(300, ""))),
  of("model-operation-of-tomorrow", unsupported, "field 77 of Operation", { operations: [weight(), linear({ more: field(77, 1) })] }),
  of("model-number-as-text", invalid, "wire type 2", { more: field(10, "x") }),
  of("model-neural-network", unsupported, "neuralNetwork", { program: null, more: field(500, "") }),
  of("model-pipeline", unsupported, "pipeline", { more: field(202, "") }),
  of("model-without-program", unsupported, "not an ML Program", { program: null }),
  of("model-without-description", invalid, "a description", { description: null }),
  of("model-version-0", invalid, "not a Core ML model", { version: 0 }),
  of("model-version-5", unsupported, "specification version", { version: 5 }),
  of("model-version-of-tomorrow", unsupported, "specification version", { version: 10 }),
  model("of-forty-megabytes", limit, "", Buffer.alloc(40 << 20), { heavy: true }),
];

const describing = (name, code, says, parts) => of(`description-${name}`, code, says, { description: described(parts) });
const userDefined = (...pairs) =>
  field(
    100,
    pairs.map(([key, text_]) => field(100, entry(key, text_))),
  );

export const descriptions = [
  describing("without-inputs", invalid, "not those of the function", { inputs: [] }),
  describing("of-more-inputs", invalid, "not those of the function", { inputs: [feature("x", [2, 16]), feature("z", [2, 16])] }),
  describing("name", invalid, "not those of the function", { inputs: [feature("z", [2, 16])] }),
  describing("shape", invalid, "not those of the function", { inputs: [feature("x", [2, 17])] }),
  describing("shape-negative", invalid, "not one", { inputs: [feature("x", [-2, 16])] }),
  describing("shape-overflows", invalid, "not one", { inputs: [feature("x", [2n ** 40n, 2n ** 40n])] }),
  describing("type", invalid, "not those of the function", { inputs: [feature("x", [2, 16], { dtype: 65_568 })] }),
  describing("type-double", unsupported, "Core ML's type 65600", { inputs: [feature("x", [2, 16], { dtype: 65_600 })] }),
  describing("output", invalid, "not those of the function", { outputs: [feature("y", [4, 2])] }),
  describing("image", unsupported, "not an array", { inputs: [feature("x", [], { type: field(4, "") })] }),
  describing("optional", unsupported, "always given", { inputs: [feature("x", [2, 16], { more: field(1000, 1) })] }),
  describing("flexible", unsupported, "enumeratedShapes", {
    inputs: [feature("x", [], { type: field(5, [field(2, 65_552), field(21, "")]) })],
  }),
  describing("state", unsupported, "states", { more: field(13, "") }),
  describing("function-of-nobody", invalid, "no such function", { more: field(20, [field(1, "other")]) }),
  describing("metadata-twice", invalid, "given twice", { more: userDefined(["balafon.role", "head"], ["balafon.role", "encoder"]) }),
  describing("metadata-too-long", limit, "", { more: userDefined(["k", "x".repeat(70_000)]) }),
];
