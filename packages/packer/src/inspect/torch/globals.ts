import type { DType } from "../tensor.ts";
import { quoted } from "../quoted.ts";
import { refusal, type Machine } from "./machine.ts";
import type { PickleGlobal } from "./values.ts";

/** The storages that torch.save names, by element type. Quantized and complex ones have no dtype here. */
const storageTypes: ReadonlyMap<string, DType> = new Map([
  ["torch.FloatStorage", "float32"],
  ["torch.DoubleStorage", "float64"],
  ["torch.HalfStorage", "float16"],
  ["torch.BFloat16Storage", "bfloat16"],
  ["torch.CharStorage", "int8"],
  ["torch.ShortStorage", "int16"],
  ["torch.IntStorage", "int32"],
  ["torch.LongStorage", "int64"],
  ["torch.ByteStorage", "uint8"],
  ["torch.BoolStorage", "bool"],
]);

export const orderedDict = "collections.OrderedDict";
export const rebuildTensor = "torch._utils._rebuild_tensor_v2";
export const rebuildParameter = "torch._utils._rebuild_parameter";

const table: ReadonlyMap<string, PickleGlobal> = new Map(
  [orderedDict, rebuildTensor, rebuildParameter, ...storageTypes.keys()].map((name) => [name, { kind: "global", name }]),
);

/** The element type of a storage's type; undefined for any other global. */
export function storageDType(name: string): DType | undefined {
  return storageTypes.get(name);
}

/**
 * Finds a global in the fixed table. Nothing is imported: a name outside the table is refused before anything could use it.
 *
 * @throws BalafonError PICKLE_FORBIDDEN, with the name.
 */
export function findGlobal(machine: Machine, module: string, name: string): PickleGlobal {
  const full = `${module}.${name}`;
  const found = table.get(full);
  if (found !== undefined) return found;
  const expected = "only what a state dict of dense tensors needs";
  throw refusal(machine, "PICKLE_FORBIDDEN", "the pickle names code that may not run", expected, quoted(full), hintFor(full));
}

function hintFor(name: string): string {
  if (name.startsWith("torch._utils._rebuild_parameter")) return "Save detached tensors: torch.save(model.state_dict(), path).";
  if (name.startsWith("torch._"))
    return "Save plain tensors: call .to_dense(), .dequantize() or .detach() first, then torch.save(state_dict, path).";
  return "Nothing of it was run. Save only the tensors: torch.save(model.state_dict(), path).";
}
