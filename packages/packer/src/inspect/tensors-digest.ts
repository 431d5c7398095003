import { BalafonError } from "@balafon/manifest-schema";
import { createHash } from "node:crypto";
import { sha256Of } from "../resolve/byte-source.ts";
import { maxRepeatedBytes } from "./strided-view.ts";
import type { Tensor } from "./tensor.ts";
import { maxSharing } from "./torch/limits.ts";

/**
 * One digest over tensors, independent of the file that holds them: the bytes of torch.save differ between machines and versions.
 *
 * It is the SHA-256, as lower-case hex, of the compact JSON list of `{"dtype","name","sha256","shape"}`, sorted by name (UTF-16 code
 * units), where `sha256` is over the tensor's little-endian row-major bytes. A tensor of several names is read once.
 *
 * @param subject what messages call the checkpoint
 * @throws BalafonError LIMIT_EXCEEDED where a small file names its tensors so often that all it names would be endless
 * @example
 * await digestTensors(stateDict(value, {}, "head.pt").tensors.values(), "head.pt")
 */
export async function digestTensors(tensors: Iterable<Tensor>, subject: string): Promise<string> {
  const sorted = sortedByName(tensors);
  checkNamedBytes(sorted, subject);
  // Whatever name a tensor has, it is read by the one function that was made with it.
  const digests = new Map<Tensor["read"], string>();
  const rows: { dtype: string; name: string; sha256: string; shape: readonly number[] }[] = [];
  for (const { name, dtype, shape, byteLength, read } of sorted) {
    const sha256 = digests.get(read) ?? (await sha256Of({ name, size: byteLength, read }));
    digests.set(read, sha256);
    rows.push({ dtype, name, sha256, shape });
  }
  return createHash("sha256").update(JSON.stringify(rows)).digest("hex");
}

/** Dicts may be shared, and so may tensors: what is done with each name costs its bytes. */
function checkNamedBytes(tensors: readonly Tensor[], subject: string): void {
  const bytes = new Map(tensors.map(({ read, byteLength }) => [read, byteLength]));
  const stored = [...bytes.values()].reduce((sum, byteLength) => sum + byteLength, 0);
  const named = tensors.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const most = maxRepeatedBytes + stored * maxSharing;
  if (named <= most) return;
  throw new BalafonError("LIMIT_EXCEEDED", {
    subject,
    problem: "its tensors have too many names",
    expected: `at most ${most} bytes under all names together`,
    found: `${named}`,
    hint: "Save each tensor once: torch.save(model.state_dict(), path).",
  });
}

function sortedByName(tensors: Iterable<Tensor>): Tensor[] {
  return [...tensors].sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
}
