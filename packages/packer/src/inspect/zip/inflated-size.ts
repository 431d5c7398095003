import { BalafonError } from "@balafon/manifest-schema";
import { quoted } from "../quoted.ts";
import { maxInflatedBytes, maxRatio } from "./limits.ts";

/**
 * Adds a deflated entry's declared size to what an archive's entries take in memory together, and returns the sum.
 *
 * @throws BalafonError LIMIT_EXCEEDED where deflate cannot reach the declared size, or where all entries together take too much.
 */
export function addInflatedSize(archive: string, name: string, sum: number, compressedSize: number, size: number): number {
  const most = Math.min(maxInflatedBytes - sum, compressedSize * maxRatio);
  if (size <= most) return sum + size;
  throw new BalafonError("LIMIT_EXCEEDED", {
    subject: `${archive}: ${quoted(name)}`,
    problem: "a deflated entry claims to be too large",
    expected: `at most ${most} bytes from ${compressedSize} deflated bytes, after ${sum} bytes of other entries`,
    found: `${size} bytes`,
    hint: "Store large arrays without compression (torch.save and numpy.savez do).",
  });
}
