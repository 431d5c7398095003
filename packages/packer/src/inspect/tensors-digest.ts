import { createHash } from "node:crypto";
import { sha256Of } from "../resolve/byte-source.ts";
import type { Tensor } from "./tensor.ts";

/**
 * One digest over tensors, independent of the file that holds them: the bytes of torch.save differ between machines and versions.
 *
 * It is the SHA-256, as lower-case hex, of the compact JSON list of `{"dtype","name","sha256","shape"}`, sorted by name (UTF-16 code
 * units), where `sha256` is over the tensor's little-endian row-major bytes.
 *
 * @example
 * await digestTensors(stateDict(value, {}, "head.pt").tensors.values())
 */
export async function digestTensors(tensors: Iterable<Tensor>): Promise<string> {
  const rows: { dtype: string; name: string; sha256: string; shape: readonly number[] }[] = [];
  for (const { name, dtype, shape, byteLength, read } of sortedByName(tensors)) {
    rows.push({ dtype, name, sha256: await sha256Of({ name, size: byteLength, read }), shape });
  }
  return createHash("sha256").update(JSON.stringify(rows)).digest("hex");
}

function sortedByName(tensors: Iterable<Tensor>): Tensor[] {
  return [...tensors].sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
}
