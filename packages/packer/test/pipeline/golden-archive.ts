import { zipSync } from "fflate";
import { readFile } from "node:fs/promises";
import { bytesSource } from "../../src/resolve/byte-source.ts";
import { readNpz } from "../../src/inspect/npz/read.ts";
import { readFloats } from "../../src/inspect/floats.ts";
import { headerOf, npyOf } from "../inspect/npz/array.ts";
import { tensorOf, type FloatType } from "../support/tensors.ts";
import { modelFile, put, type PairName } from "./support.ts";

/** A golden array that is about to be written. */
export interface GoldenArray {
  readonly dtype: FloatType;
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

const descriptions: Partial<Record<FloatType, string>> = { float16: "<f2", float32: "<f4", float64: "<f8" };

/** A demo head's golden arrays, changed, in an archive of their own: its path. */
export async function changedGolden(
  workspace: string,
  name: PairName,
  change: (array: GoldenArray, name: string) => GoldenArray,
): Promise<string> {
  const arrays = await readNpz(bytesSource("golden.npz", new Uint8Array(await readFile(modelFile(name, "golden.npz")))));
  const entries: Record<string, Uint8Array> = {};
  for (const [array, tensor] of arrays) {
    const own = { dtype: tensor.dtype as FloatType, shape: tensor.shape, values: await readFloats(tensor) };
    const { dtype, shape, values } = change(own, array);
    const written = tensorOf(array, shape, values, dtype);
    entries[`${array}.npy`] = npyOf(headerOf(descriptions[dtype]!, shape), await written.read(0, written.byteLength));
  }
  return put(workspace, "golden.npz", zipSync(entries, { level: 0 }));
}
