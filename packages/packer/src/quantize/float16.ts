import { BalafonError } from "@balafon/manifest-schema";
import { fromFloat16, toFloat16 } from "@balafon/quantizer";
import { floatsAt } from "../inspect/floats.ts";
import { quoted } from "../inspect/quoted.ts";
import { elementCount, type Tensor } from "../inspect/tensor.ts";

/** Numbers that are read at a time: they stay in a second-level cache. */
const chunk = 1 << 16;

/** What can be done about a weight that is too large: where `none` keeps it, and where nothing does. */
export const tooLargeHint =
  "The target onnx stores it as it is by a rule {match: ..., scheme: none}. A Core ML package computes in float16: export it scaled down, or leave mlpackage out of targets.";

/** A tensor's bytes in float16, converted as they are read. Reading throws BalafonError FORMAT_UNSUPPORTED for a value that float16 cannot hold. */
export function asFloat16(tensor: Tensor, name: string): Tensor {
  if (tensor.dtype === "float16") return { ...tensor, name };
  return {
    name,
    dtype: "float16",
    shape: tensor.shape,
    byteLength: elementCount(tensor.shape) * 2,
    read: async (offset, length) => {
      // Whole elements around the range; a caller may cut one in half.
      const first = Math.floor(offset / 2);
      const values = await floatsAt(tensor, first, Math.ceil((offset + length) / 2) - first);
      const halves = toHalves(tensor, values, first);
      return new Uint8Array(halves.buffer).subarray(offset - first * 2, offset - first * 2 + length);
    },
  };
}

/** sum((w - w')^2) / sum(w^2) of rounding a tensor to float16. @throws BalafonError FORMAT_UNSUPPORTED for a value that float16 cannot hold. */
export async function float16Error(tensor: Tensor): Promise<number> {
  let noise = 0;
  let signal = 0;
  for (let start = 0; start < elementCount(tensor.shape); start += chunk) {
    const values = await floatsAt(tensor, start, Math.min(chunk, elementCount(tensor.shape) - start));
    const rounded = fromFloat16(toHalves(tensor, values, start));
    for (let index = 0; index < values.length; index++) {
      const value = values[index]!;
      const difference = value - rounded[index]!;
      noise += difference * difference;
      signal += value * value;
    }
  }
  return signal === 0 ? 0 : noise / signal;
}

/** The exponent bits of a float16: all set for infinities and NaN. */
const exponent = 0x7c00;

function toHalves({ name }: Tensor, values: Float32Array, start: number): Uint16Array {
  const halves = toFloat16(values);
  const at = firstInfinite(halves);
  if (at === -1) return halves;
  throw new BalafonError("FORMAT_UNSUPPORTED", {
    subject: quoted(name),
    problem: "a weight does not fit into float16",
    expected: "magnitudes below 65520",
    found: `${values[at]} at element ${start + at}`,
    hint: tooLargeHint,
  });
}

/** The index of the first infinity or NaN, -1 where there is none. Not findIndex, which takes several times as long. */
export function firstInfinite(halves: Uint16Array): number {
  for (let at = 0; at < halves.length; at++) if ((halves[at]! & exponent) === exponent) return at;
  return -1;
}
