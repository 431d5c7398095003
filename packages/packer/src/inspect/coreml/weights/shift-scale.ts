import { floatsAt } from "../../floats.ts";
import { elementCount, type Tensor } from "../../tensor.ts";
import { codesAt, codeTypes } from "../codes.ts";
import { invalid, tooMuch, unsupported } from "../errors.ts";
import { maxTableBytes } from "../limits.ts";
import { packNumbers } from "../pack-numbers.ts";
import type { MilOperation, MilValue } from "../program.ts";
import { describeType } from "../type.ts";
import { elementsTensor } from "./elements.ts";
import { groupRuns } from "./groups.ts";
import { divides } from "./lut.ts";
import { optionalParameter, outputOf, parameterOf, subjectOf, type Constants } from "./parameters.ts";
import { plainTensor } from "./plain.ts";

interface Scaled {
  readonly data: MilValue;
  /** One, or one for each block. */
  readonly scale: MilValue;
  readonly offset: MilValue | undefined;
  /** Into how many blocks with a scale of their own each dimension is cut. */
  readonly groups: readonly number[];
}

/**
 * `constexpr_affine_dequantize` (iOS 16) and `constexpr_blockwise_shift_scale` (iOS 18): scale * (data - offset), rounded once, to the scale's type:
 * the difference of two integers of 8 bits is exact, and so is the product in float64.
 *
 * @throws BalafonError FORMAT_INVALID, FORMAT_UNSUPPORTED for data or offsets that are no integers, LIMIT_EXCEEDED
 */
export function shiftScaleTensor(operation: MilOperation, constants: Constants): Tensor {
  const scaled = operation.type === "constexpr_affine_dequantize" ? affine(operation, constants) : blockwise(operation, constants);
  const { data, scale, offset, groups } = scaled;
  const { dtype, shape } = data.type;
  if (!codeTypes.has(dtype) || (offset !== undefined && offset.type.dtype !== dtype)) {
    throw unsupported(
      subjectOf(operation),
      "its data or its offsets are not integers of one type",
      "Quantize the weights to int4 or int8.",
    );
  }
  const { name } = outputOf(operation, { dtype: scale.type.dtype, shape });
  const scales = plainTensor(scale, name);
  if (scales.byteLength > maxTableBytes) {
    throw tooMuch(subjectOf(operation), `its scales take ${scales.byteLength} bytes`, maxTableBytes, "Share scales between more weights.");
  }
  let tables: Promise<[ArrayLike<number>, ArrayLike<number>]> | undefined;
  const readTables = (): Promise<[ArrayLike<number>, ArrayLike<number>]> =>
    Promise.all([floatsAt(scales, 0, elementCount(scale.type.shape)), offset === undefined ? [0] : allCodes(offset)]);
  return elementsTensor(name, scales.dtype, shape, async (start, count) => {
    const [factors, offsets] = await (tables ??= readTables());
    const codes = await codesAt(data, dtype, start, count);
    const numbers: number[] = [];
    for (const { at, count: length, group } of groupRuns(shape, groups, start, count)) {
      const [factor, zero] = [factors[factors.length === 1 ? 0 : group]!, offsets[offsets.length === 1 ? 0 : group]!];
      for (let index = at; index < at + length; index++) numbers.push(factor * (codes[index]! - zero));
    }
    return packNumbers(scale.type.dtype, numbers);
  });
}

const allCodes = (value: MilValue): Promise<ArrayLike<number>> => codesAt(value, value.type.dtype, 0, elementCount(value.type.shape));

/** iOS 16: scales and offsets are each one number, or one for each index of an axis. */
function affine(operation: MilOperation, constants: Constants): Scaled {
  const parameters = ["quantized_data", "scale", "zero_point", "axis"].map((key) => parameterOf(operation, key, constants));
  const [data, scale, offset, axis] = parameters as [MilValue, MilValue, MilValue, MilValue];
  const rank = data.type.shape.length;
  const wanted = "immediate" in axis ? Number(axis.immediate[0]) : Number.NaN;
  const size = data.type.shape[wanted < 0 ? wanted + rank : wanted];
  const fits = ({ type }: MilValue): boolean => type.shape.length === 0 || (type.shape.length === 1 && type.shape[0] === size);
  if (size === undefined || !fits(scale) || !fits(offset)) throw unfit(operation, data, scale);
  const single = scale.type.shape.length + offset.type.shape.length === 0;
  return { data, scale, offset, groups: data.type.shape.map((_, at) => (!single && at === (wanted + rank) % rank ? size : 1)) };
}

/** iOS 18: as many scales along each dimension as divide it, and offsets likewise. */
function blockwise(operation: MilOperation, constants: Constants): Scaled {
  const [data, scale] = ["data", "scale"].map((key) => parameterOf(operation, key, constants)) as [MilValue, MilValue];
  const offset = optionalParameter(operation, "offset", constants);
  const groups = scale.type.shape;
  const same = offset === undefined || offset.type.shape.join() === groups.join();
  if (!same || !divides(groups, data.type.shape)) throw unfit(operation, data, scale);
  return { data, scale, offset, groups };
}

const unfit = (operation: MilOperation, data: MilValue, scale: MilValue): Error =>
  invalid(subjectOf(operation), "its scales or offsets do not fit its data", {
    expected: `parts of ${describeType(data.type)}`,
    found: describeType(scale.type),
  });
