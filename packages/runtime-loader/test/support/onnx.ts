/** Fields of a protobuf message: number and payload. Numbers are written as varints, everything else with its length. */
type Field = readonly [field: number, payload: number | string | Uint8Array];

/** A protobuf message. */
export function message(...fields: readonly Field[]): Uint8Array {
  return Buffer.concat(
    fields.flatMap(([field, payload]) => {
      if (typeof payload === "number") return [varint(field * 8), varint(payload)];
      const bytes = Buffer.from(payload);
      return [varint(field * 8 + 2), varint(bytes.length), bytes];
    }),
  );
}

function varint(value: number): Uint8Array {
  const low = value % 128;
  return value < 128 ? Uint8Array.of(low) : Buffer.concat([Uint8Array.of(low + 128), varint(Math.floor(value / 128))]);
}

/** What a part says of itself: `balafon.NAME` by NAME. */
export type Identity = Readonly<Record<string, string>>;

/** What the encoder multiplies by: [feature, band, step]. */
export const encoderWeights: readonly number[] = [0.25, 0.25, 0.25, 0.25, 0, 0, 0, 0].concat([0, 0, 0, 0, 0.25, 0.25, 0.25, 0.25]);

/**
 * An encoder: mel [1, 4, 10] -> features [1, 5, 2]. A convolution of kernel and stride 2 averages the two lower bands into feature 0 and the
 * two upper ones into feature 1.
 */
export function encoderModel(identity: Identity, weights: Uint8Array = tensor("w", [2, 4, 2], encoderWeights)): Uint8Array {
  const strides = message([1, "strides"], [8, 2], [20, 7]);
  const perm = message([1, "perm"], [8, 0], [8, 2], [8, 1], [20, 7]);
  return model(identity, [
    [1, node("Conv", ["mel", "w"], "halved", strides)],
    [1, node("Transpose", ["halved"], "features", perm)],
    [5, weights],
    [11, port("mel", [1, 4, 10])],
    [12, port("features", [1, 5, 2])],
  ]);
}

/** A head: features [1, 5, 2] -> logits [1, 5, 3]. Low sounds are class 0, high ones class 1; neither is class 2, the blank. */
export function headModel(identity: Identity): Uint8Array {
  return model(identity, [
    [1, node("MatMul", ["features", "w"], "logits")],
    [5, tensor("w", [2, 3], [8, 0, 0, 0, 8, 0])],
    [11, port("features", [1, 5, 2])],
    [12, port("logits", [1, 5, 3])],
  ]);
}

/** A head of the same shapes that takes and gives float16, and is nonsense: logits [1, 5, 3] of the first feature. */
export function castModel(identity: Identity): Uint8Array {
  return model(identity, [
    [1, node("Tile", ["column", "repeats"], "logits")],
    [1, node("Slice", ["features", "zero", "one", "two"], "column")],
    [5, integers("repeats", [1, 1, 3])],
    [5, integers("zero", [0])],
    [5, integers("one", [1])],
    [5, integers("two", [2])],
    [11, port("features", [1, 5, 2], 10)],
    [12, port("logits", [1, 5, 3], 10)],
  ]);
}

function integers(name: string, values: readonly number[]): Uint8Array {
  return message([1, values.length], [2, 7], [8, name], [9, new Uint8Array(BigInt64Array.from(values, BigInt).buffer)]);
}

function model(identity: Identity, graph: readonly Field[]): Uint8Array {
  const properties = Object.entries(identity).map(([key, value]): Field => [14, message([1, `balafon.${key}`], [2, value])]);
  return message([1, 8], [7, message(...graph, [2, "graph"])], [8, message([2, 17])], ...properties);
}

function node(operator: string, inputs: readonly string[], output: string, ...attributes: readonly Uint8Array[]): Uint8Array {
  return message(
    ...inputs.map((input): Field => [1, input]),
    [2, output],
    [4, operator],
    ...attributes.map((attribute): Field => [5, attribute]),
  );
}

/** A float32 tensor whose data lies in another file. */
export function externalTensor(name: string, shape: readonly number[], location: string): Uint8Array {
  return message(...shape.map((dim): Field => [1, dim]), [2, 1], [8, name], [13, message([1, "location"], [2, location])], [14, 1]);
}

function tensor(name: string, shape: readonly number[], values: readonly number[]): Uint8Array {
  const data = new Uint8Array(Float32Array.from(values).buffer);
  return message(...shape.map((dim): Field => [1, dim]), [2, 1], [8, name], [9, data]);
}

/** @param type the number of an element type in ONNX: 1 for float32, 10 for float16 */
function port(name: string, shape: readonly number[], type = 1): Uint8Array {
  const dims = message(...shape.map((dim): Field => [1, message([1, dim])]));
  return message([1, name], [2, message([1, message([1, type], [2, dims])])]);
}
