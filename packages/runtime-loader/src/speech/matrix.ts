import { BalafonError } from "@balafon/manifest-schema";

/**
 * Checks that values are [frames, width], row-major, at least one of each, and finite.
 *
 * @throws BalafonError FORMAT_INVALID.
 */
export function checkMatrix(subject: string, values: Float32Array, frames: number, width: number): void {
  const counts = [frames, width].every((count) => Number.isSafeInteger(count) && count > 0);
  if (!counts || values.length !== frames * width) {
    throw invalid(subject, "another shape than expected", `${frames} frames of ${width} values`, `${values.length} values`);
  }
  const broken = values.findIndex((value) => !Number.isFinite(value));
  if (broken < 0) return;
  const place = `frame ${Math.floor(broken / width)}, column ${broken % width}`;
  throw invalid(subject, `the value at ${place} is not a number`, "finite values", `${values[broken]}`);
}

function invalid(subject: string, problem: string, expected: string, found: string): BalafonError {
  const hint = "Check that the parts belong together, and the precision that the model runs in.";
  return new BalafonError("FORMAT_INVALID", { subject, problem, expected, found, hint });
}
