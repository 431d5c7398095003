import type { DType } from "../tensor.ts";
import { dtypeOf } from "./dtype.ts";
import { invalid, quote, unsupported } from "./errors.ts";
import { fromInt64 } from "./int64.ts";
import type { DimensionMessage, Int64, ValueInfoMessage } from "./messages.ts";
import type { ValueInfo } from "./model.ts";
import { checkedName } from "./name.ts";

/**
 * A tensor's dimensions, once their product is a safe integer too.
 *
 * @throws BalafonError FORMAT_INVALID
 */
export function dimsOf(dims: readonly Int64[], subject: string): number[] {
  const shape = dims.map((dim) => fixedDim(dim, subject));
  // Times 8 as well: byteLengthOf multiplies elements by up to 64 bits.
  const bits = shape.reduce((product, dim) => product * dim, 64);
  if (Number.isSafeInteger(bits)) return shape;
  throw invalid(subject, "the dimensions are impossibly large", { found: `[${shape.slice(0, 16).join(", ")}]` });
}

/**
 * A typed value of the graph.
 *
 * @throws BalafonError FORMAT_INVALID, FORMAT_UNSUPPORTED where it is not a tensor
 */
export function valueInfoOf({ name, type }: ValueInfoMessage, file: string): ValueInfo {
  const subject = `${file}: value ${quote(checkedName(name, file))}`;
  const tensor = type?.tensorType;
  if (!tensor) throw unsupported(subject, "it is not declared as a tensor", "Export graph values as typed tensors.");
  const dtype: DType = dtypeOf(tensor.elemType, subject);
  return { name, dtype, shape: tensor.shape?.dim.map((dim) => dimensionOf(dim, subject)) };
}

function dimensionOf(dim: DimensionMessage, subject: string): number | string {
  const fixed = Object.hasOwn(dim, "dimValue");
  if (fixed && Object.hasOwn(dim, "dimParam")) throw invalid(subject, "a dimension has both a value and a name");
  return fixed ? fixedDim(dim.dimValue, subject) : checkedName(dim.dimParam, subject);
}

function fixedDim(dim: Int64, subject: string): number {
  const value = fromInt64(dim);
  if (typeof value === "number" && value >= 0) return value;
  throw invalid(subject, "a dimension is not a size", { expected: `0..${Number.MAX_SAFE_INTEGER}`, found: String(value) });
}
