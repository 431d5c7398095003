import type { FindStorage } from "../../../src/inspect/torch/machine.ts";
import { unpickle } from "../../../src/inspect/torch/unpickle.ts";
import type { TorchValue } from "../../../src/inspect/torch/values.ts";
import type { BalafonError } from "@balafon/manifest-schema";
import { refused } from "../refused.ts";

/** A storage of exactly what the pickle claims, all zeros. */
const anyStorage: FindStorage = (dtype, _key, elements) => {
  return { kind: "storage", dtype, elements, read: async (_offset, length) => new Uint8Array(length) };
};

/** Runs a pickle from memory; storages are whatever it says they are. */
export function run(bytes: Uint8Array): TorchValue {
  return unpickle("p.pkl", bytes, 0, anyStorage).value;
}

export function refusedBy(bytes: Uint8Array): Promise<BalafonError> {
  return refused(() => run(bytes));
}
