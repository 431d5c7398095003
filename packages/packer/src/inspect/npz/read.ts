import { BalafonError } from "@balafon/manifest-schema";
import type { ByteSource } from "../../resolve/byte-source.ts";
import { quoted } from "../quoted.ts";
import type { Tensor } from "../tensor.ts";
import { openZip } from "../zip/open.ts";
import { readNpy } from "./npy.ts";

/**
 * Reads the arrays of an npz archive by name (without `.npy`), as numpy.savez, numpy.savez_compressed and mlx.core.savez write them.
 *
 * Stored arrays stay in the file until they are read, so the source must stay open; deflated ones are inflated now.
 *
 * @throws BalafonError FORMAT_INVALID, FORMAT_TRUNCATED, FORMAT_UNSUPPORTED or LIMIT_EXCEEDED.
 *
 * @example (await readNpz(await openFileSource("golden.npz"))).get("features")?.shape // [375, 1280]
 */
export async function readNpz(source: ByteSource): Promise<Map<string, Tensor>> {
  const tensors = new Map<string, Tensor>();
  for (const entry of (await openZip(source)).values()) {
    if (!entry.name.endsWith(".npy")) throw notAnArray(source.name, entry.name);
    const name = entry.name.slice(0, -".npy".length);
    tensors.set(name, await readNpy(await entry.source(), name));
  }
  return tensors;
}

function notAnArray(subject: string, found: string): BalafonError {
  return new BalafonError("FORMAT_INVALID", {
    subject,
    problem: "the archive holds something other than arrays",
    expected: "entries that end in .npy",
    found: quoted(found),
    hint: "Write the archive again with numpy.savez.",
  });
}
