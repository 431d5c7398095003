import { floats, join } from "./bytes.mjs";
import { field } from "./protobuf.mjs";

/** Field numbers as in onnx.proto. */
export const tensorProto = ({ name = "w", dims = [2], type = 1, raw = floats(1, 2), more = [] } = {}) =>
  join(
    dims.map((dim) => field(1, dim)),
    field(2, type),
    field(8, name),
    raw === null ? "" : field(9, raw),
    more,
  );

export const entry = (key, value) => [field(1, key), field(2, value)];

/** A tensor whose data lies in another file. */
export const externalTensor = (entries, more = []) =>
  tensorProto({ raw: null, more: [entries.map(([key, value]) => field(13, entry(key, value))), field(14, 1), more] });

const valueInfo = (name, dims = [2]) => {
  const shape = dims.map((dim) => field(1, typeof dim === "number" ? [field(1, dim)] : [field(2, dim)]));
  return [field(1, name), field(2, [field(1, [field(1, 1), field(2, shape)])])];
};

export const node = ({ inputs = ["x", "w"], outputs = ["y"], type = "Add", more = [] } = {}) =>
  join(
    inputs.map((name) => field(1, name)),
    outputs.map((name) => field(2, name)),
    field(4, type),
    more,
  );

export const attribute = (name, ...fields) => field(5, [field(1, name), fields]);

/** A function of the model's own, in the domain "own". */
export const functionProto = ({ name = "F", nodes = [node()], inputs = ["x", "w"], outputs = ["y"], domain = "own", more = [] } = {}) =>
  field(25, [
    field(1, name),
    inputs.map((input) => field(4, input)),
    outputs.map((output) => field(5, output)),
    nodes.map((bytes) => field(7, bytes)),
    field(9, [field(2, 20)]),
    field(9, [field(1, "own"), field(2, 1)]),
    field(10, domain),
    more,
  ]);

/** A node that calls a function of the model's own. */
export const callOf = (name, parts = {}) => node({ type: name, ...parts, more: [field(7, "own"), parts.more ?? []] });

export const importOfOwn = field(8, [field(1, "own"), field(2, 1)]);

/** A sparse initializer "w": int64 positions, float32 values. */
export const sparse = ({ dims = [4], positions = [1, 3], values = floats(1, 2), count = positions.length } = {}) => {
  const indices = Buffer.from(BigInt64Array.from(positions, BigInt).buffer);
  return field(15, [
    field(1, tensorProto({ dims: [count], raw: values })),
    field(2, tensorProto({ name: "", type: 7, dims: [count], raw: indices })),
    dims.map((dim) => field(3, dim)),
  ]);
};

/** A model with one Add; `graph` and `model` are further fields. */
export function modelOf({ tensors = [tensorProto()], nodes = [node()], graph = [], model = [], ir = 8, opset = 20, outputs = ["y"] } = {}) {
  return join(
    field(1, ir),
    field(2, "attacks"),
    field(7, [
      nodes.map((bytes) => field(1, bytes)),
      field(2, "g"),
      tensors.map((bytes) => field(5, bytes)),
      field(11, valueInfo("x")),
      outputs.map((name) => field(12, valueInfo(name))),
      graph,
    ]),
    field(8, [field(2, opset)]),
    model,
  );
}
