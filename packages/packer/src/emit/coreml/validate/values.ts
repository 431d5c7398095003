import { maxTextLength } from "../../../inspect/coreml/limits.ts";
import { milTypes, type MilBlob, type MilDType, type MilType, type MilValue } from "../../../inspect/coreml/program.ts";
import { blobTypes } from "../../../inspect/coreml/weight-record.ts";
import { elementCount } from "../../../inspect/tensor.ts";
import { fault } from "./fault.ts";

/** Core ML takes tensors of so many dimensions; only the parameters of compressed weights have more. */
const mostDimensions = 5;

/** From so many elements on, arrays of these types lie in the weight file, as coremltools writes them. */
const fewest = 10;
const weightTypes: ReadonlySet<MilDType> = new Set(["fp16", "fp32", "int8", "uint8"]);

const integers: Readonly<Partial<Record<MilDType, readonly [number, number]>>> = {
  int32: [-(2 ** 31), 2 ** 31 - 1],
  uint32: [0, 2 ** 32 - 1],
  int8: [-128, 127],
  uint8: [0, 255],
};

/** @throws BalafonError INTERNAL */
export function checkType({ dtype, shape }: MilType, subject: string, dimensions: number = mostDimensions): void {
  if (shape.length > dimensions) throw fault(subject, "it has too many dimensions", `at most ${dimensions}`, `[${shape.join(", ")}]`);
  if (!shape.every((size) => Number.isSafeInteger(size) && size > 0))
    throw fault(subject, "its shape is not of positive sizes", dtype, `[${shape.join(", ")}]`);
}

/**
 * Checks that a constant holds what its type says, where Core ML looks for it.
 *
 * @param blobs element types of the blobs so far: a record has one
 * @throws BalafonError INTERNAL
 */
export function checkValue(value: MilValue, blobs: Map<MilBlob, MilDType>, subject: string): void {
  const { dtype, shape } = value.type;
  const count = elementCount(shape);
  if ("blob" in value) return checkBlob(value.blob, value.type, blobs, subject);
  if (value.immediate.length !== count)
    throw fault(subject, "it has not as many values as its shape says", String(count), String(value.immediate.length));
  if (weightTypes.has(dtype) && count >= fewest)
    throw fault(subject, "an array of this size lies in the weight file", `less than ${fewest} elements`, String(count));
  const wrong = value.immediate.find((one) => !isOf(one, dtype));
  if (wrong !== undefined) throw fault(subject, `a value is not one of ${dtype}`, undefined, String(wrong).slice(0, 100));
}

function checkBlob(blob: MilBlob, { dtype, shape }: MilType, blobs: Map<MilBlob, MilDType>, subject: string): void {
  const expected = Math.ceil((elementCount(shape) * milTypes[dtype]) / 8);
  if (blobTypes[dtype] === undefined)
    throw fault(subject, "its element type has no place in a weight file", Object.keys(blobTypes).join(", "), dtype);
  if (blob.byteLength !== expected)
    throw fault(subject, "its bytes are not as many as its type says", String(expected), String(blob.byteLength));
  const first = blobs.get(blob) ?? dtype;
  if (first !== dtype) throw fault(subject, "its bytes are those of a value of another element type", first, dtype);
  blobs.set(blob, dtype);
}

function isOf(value: number | boolean | string, dtype: MilDType): boolean {
  if (dtype === "bool") return typeof value === "boolean";
  if (dtype === "string") return typeof value === "string" && value.length <= maxTextLength;
  const range = integers[dtype];
  if (typeof value !== "number") return false;
  // Infinities poison what they touch: float16 turns them into NaN a step later.
  return range === undefined ? Number.isFinite(value) : Number.isInteger(value) && value >= range[0] && value <= range[1];
}
