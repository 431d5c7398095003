import { float16ToFloat32, float32ToFloat16 } from "@balafon/quantizer";
import type { MilValue } from "../../../inspect/coreml/program.ts";

/** Values that lie in the program itself: the parameters of operations. */
export const int32 = (value: number): MilValue => ({ type: { dtype: "int32", shape: [] }, immediate: [value] });

export const int32s = (values: readonly number[]): MilValue => ({ type: { dtype: "int32", shape: [values.length] }, immediate: values });

export const flag = (value: boolean): MilValue => ({ type: { dtype: "bool", shape: [] }, immediate: [value] });

export const flags = (values: readonly boolean[]): MilValue => ({ type: { dtype: "bool", shape: [values.length] }, immediate: values });

export const text = (value: string): MilValue => ({ type: { dtype: "string", shape: [] }, immediate: [value] });

/** A number that float16 cannot hold; whoever knows the node says which one has it. */
export class BeyondHalf extends RangeError {
  readonly value: number;

  constructor(value: number) {
    super(`half: expected a magnitude below 65520, found ${value}`);
    this.value = value;
  }
}

/** A float16 scalar, rounded to nearest. @throws BeyondHalf where float16 cannot hold it */
export function half(value: number): MilValue {
  const rounded = float16ToFloat32(float32ToFloat16(value));
  if (!Number.isFinite(rounded)) throw new BeyondHalf(value);
  return { type: { dtype: "fp16", shape: [] }, immediate: [rounded] };
}

/** The smallest positive float16. */
const smallest = 2 ** -24;

/** What keeps a division from zero: never rounded to zero itself. */
export const epsilonHalf = (value: number): MilValue => half(Math.max(value, smallest));

/** The largest float16. */
export const largestHalf = 65_504;

/** The nearest number that float16 has, where what is meant is as far as numbers go: a bound, or what is masked. @throws BeyondHalf for NaN */
export const clampedHalf = (value: number): MilValue => half(Math.min(Math.max(value, -largestHalf), largestHalf));
