import { toInt64 } from "../../../src/inspect/onnx/int64.ts";
import { addModel, value, type Fields } from "./models.ts";

const own = "test.functions";

export const imports = (version = 20): Fields[] => [
  { domain: "", version: toInt64(version) },
  { domain: own, version: toInt64(1) },
];

/** A node of ONNX's own domain. */
export const op = (opType: string, input: readonly string[], output: readonly string[], attribute: readonly Fields[] = []): Fields => ({
  opType,
  input,
  output,
  attribute,
});

/** A call of one of the model's own functions. */
export const callOf = (name: string, input: readonly string[], output: readonly string[], attribute: readonly Fields[] = []): Fields => ({
  ...op(name, input, output, attribute),
  domain: own,
});

export const functionOf = (
  name: string,
  input: readonly string[],
  output: readonly string[],
  node: readonly Fields[],
  more: Fields = {},
): Fields => ({
  name,
  domain: own,
  input,
  output,
  node,
  opsetImport: imports(),
  ...more,
});

export const float = (name: string, f: number): Fields => ({ name, type: 1, f });
/** An attribute that takes its value from the call. */
export const reference = (name: string, refAttrName: string, type = 1): Fields => ({ name, type, refAttrName });

/** x [2] -> y [2] by these nodes, with the initializer w [2] and these functions. */
export const withFunctions = (node: readonly Fields[], functions: readonly Fields[], graph: Fields = {}): Fields =>
  addModel({ node, output: [value("y")], ...graph }, { opsetImport: imports(), functions });
