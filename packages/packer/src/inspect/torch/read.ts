import { BalafonError } from "@balafon/manifest-schema";
import type { ByteSource } from "../../resolve/byte-source.ts";
import { quoted } from "../quoted.ts";
import { readLegacyForm } from "./legacy-form.ts";
import type { TorchValue } from "./values.ts";
import { readZipForm } from "./zip-form.ts";

/**
 * Reads a checkpoint of torch.save without running any of it. Tensors stay in the file until they are read, so the source must stay open.
 *
 * Both forms are read: the zip archive of 1.6 and later, and the five pickles of earlier versions.
 *
 * @throws BalafonError PICKLE_FORBIDDEN for code, FORMAT_INVALID, FORMAT_TRUNCATED, FORMAT_UNSUPPORTED or LIMIT_EXCEEDED.
 *
 * @example
 * const source = await openFileSource("head.pt");
 * const { tensors } = stateDict(await readTorch(source), {}, source.name);
 */
export async function readTorch(source: ByteSource): Promise<TorchValue> {
  const head = Buffer.from(await source.read(0, Math.min(source.size, 512))).toString("latin1");
  if (head.startsWith("PK\x03\x04")) return readZipForm(source);
  // PROTO 2, then the magic number as a LONG1 of ten bytes, then STOP.
  if (head.startsWith("\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.")) return readLegacyForm(source);
  if (head.startsWith("ustar", 257)) throw refused(source.name, "FORMAT_UNSUPPORTED", "a tar checkpoint of torch 0.1");
  throw refused(source.name, "FORMAT_INVALID", `a file that starts with ${quoted(head.slice(0, 4))}`);
}

function refused(subject: string, code: "FORMAT_UNSUPPORTED" | "FORMAT_INVALID", found: string): BalafonError {
  const expected = "a zip archive or a legacy file of torch.save";
  const hint = "Load it in PyTorch and save it again: torch.save(model.state_dict(), path).";
  return new BalafonError(code, { subject, problem: "not a PyTorch checkpoint that can be read", expected, found, hint });
}
