import type { DType } from "../tensor.ts";
import { unsupported } from "./errors.ts";
import { dataTypeNames } from "./schema.ts";

/** TensorProto.DataType of each dtype that Balafon computes with. */
const dataTypes: Record<DType, number> = {
  float32: 1,
  uint8: 2,
  int8: 3,
  uint16: 4,
  int16: 5,
  int32: 6,
  int64: 7,
  bool: 9,
  float16: 10,
  float64: 11,
  uint32: 12,
  uint64: 13,
  bfloat16: 16,
  uint4: 21,
  int4: 22,
};

const dtypesByNumber = new Map<number, DType>(Object.entries(dataTypes).map(([dtype, number]) => [number, dtype as DType]));

/** ONNX's number for a dtype: float32 is 1. */
export function dataTypeOf(dtype: DType): number {
  return dataTypes[dtype];
}

/**
 * The dtype of a TensorProto.DataType number.
 *
 * @throws BalafonError FORMAT_UNSUPPORTED, naming ONNX's type: STRING, FLOAT8E4M3FN, UINT2 and others have no dtype.
 */
export function dtypeOf(dataType: number, subject: string): DType {
  const dtype = dtypesByNumber.get(dataType);
  if (dtype !== undefined) return dtype;
  throw unsupported(subject, "the element type cannot be read", "Export the model with another element type.", {
    expected: [...dtypesByNumber.values()].join(", "),
    found: dataTypeNames[dataType] ?? `number ${dataType}`,
  });
}
