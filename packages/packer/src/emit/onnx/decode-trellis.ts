import { codebookOf, type TrellisScheme } from "@balafon/quantizer";
import { float32Tensor, int64Tensor, memoryTensor } from "../../graph/builder.ts";
import { codeUnit } from "../../quantize/code-unit.ts";
import type { CodedWeight } from "../../quantize/plan.ts";
import { createChain, type Chain } from "./chain.ts";
import { share, type Shared } from "./shared.ts";

/** ONNX's TensorProto.DataType of the types that are cast to here. */
const float = 1;
const int32 = 6;
const uint32 = 12;

/** Of the quantizer's tables. */
const stepsPerUnit = 32;

/**
 * Restores a trellis's weights up to the rotation, float32 [rows, groups, group].
 *
 * The codes of a block are a circle of whole bytes, and a weight's state is the `states` bits that begin at its code. All states that begin in one byte
 * lie in a window of few bits that begins with this byte, so a table gives the centroids of a window at once:
 *
 *     window[i]    = byte[i] + 256 byte[i + 1] + 65536 byte[i + 2], as many bits as needed, around the circle
 *     centroids[i] = table[window[i]]
 *
 * A runtime that folds constants keeps what every operator gives until all are folded. So what can be small is: windows are one a byte rather than one a
 * weight, and centroids are int8, in steps of 1/32, until they are multiplied by a scale in steps.
 */
export function trellisValues(
  chain: Chain,
  { codes, scales }: CodedWeight,
  scheme: TrellisScheme,
  rows: number,
  cols: number,
  shared: Shared,
): string {
  const { block, bits, group } = scheme;
  const form = windowForm(scheme);
  const windows = windowsOf(chain, codes.name, (block * bits) / 8, form, shared);
  let steps = chain.add("Gather", [tableOf(scheme, form, shared), windows]);
  if (form.unitBytes > 1) {
    // The last byte of a unit begins fewer codes than the others.
    const units = chain.add("Reshape", [steps, integers(`units.${bits}`, [-1, form.unitBytes * form.phases], shared)]);
    steps = slice(chain, units, 0, form.unitCodes, shared);
  }
  const grouped = chain.add("Reshape", [steps, integers(`groups.${rows}.${cols / group}.${group}`, [rows, cols / group, group], shared)]);
  const step = share(shared, float32Tensor("balafon.trellis.step", [], Float32Array.of(1 / stepsPerUnit)));
  const scaleOfSteps = chain.add("Mul", [chain.add("Cast", [scales!.name], { to: float }), step]);
  return chain.add("Mul", [chain.add("Cast", [grouped], { to: float }), scaleOfSteps]);
}

/** How windows are looked up. */
interface WindowForm {
  readonly unitBytes: number;
  readonly unitCodes: number;
  /** The most codes that begin in one byte. */
  readonly phases: number;
  /** Where they begin: `phases` places for each byte of a unit. */
  readonly shifts: readonly number[];
  /** In bits. */
  readonly width: number;
}

function windowForm({ bits, states }: TrellisScheme): WindowForm {
  const { bytes: unitBytes, codes: unitCodes } = codeUnit(bits);
  const phases = Math.ceil(8 / bits);
  const starts = Array.from({ length: unitCodes }, (_, index) => index * bits);
  const shifts = Array.from({ length: unitBytes }, (_, byte) => {
    const own = starts.filter((start) => start >> 3 === byte).map((start) => start & 7);
    return [...own, ...Array<number>(phases - own.length).fill(0)];
  }).flat();
  return { unitBytes, unitCodes, phases, shifts, width: states + Math.max(...shifts) };
}

/** int32 [circles, bytes], for a unit of several bytes [units, bytes of a unit], each byte's windows in a range of the table of its own. */
function windowsOf(chain: Chain, codes: string, bytes: number, { unitBytes, width }: WindowForm, shared: Shared): string {
  const places = Math.ceil(width / 8);
  const circle = chain.add("Concat", [codes, slice(chain, codes, 0, places - 1, shared)], { axis: 1 });
  let windows = "";
  for (let place = 0; place < places; place++) {
    const byte = slice(chain, circle, place, place + bytes, shared);
    const bitsLeft = width - 8 * place;
    const masked = bitsLeft >= 8 ? byte : chain.add("BitwiseAnd", [byte, uint8s(`mask.${bitsLeft}`, [2 ** bitsLeft - 1], shared)]);
    const value = chain.add("Cast", [masked], { to: int32 });
    windows =
      place === 0 ? value : chain.add("Add", [windows, chain.add("Mul", [value, int32s(`place.${place}`, [256 ** place], shared)])]);
  }
  if (unitBytes === 1) return windows;
  const ranges = Array.from({ length: unitBytes }, (_, byte) => byte * 2 ** width);
  const units = chain.add("Reshape", [windows, integers(`bytes.${unitBytes}`, [-1, unitBytes], shared)]);
  return chain.add("Add", [units, int32s(`ranges.${unitBytes}.${width}`, ranges, shared)]);
}

/** The centroids of every window, int8 [windows, phases], computed once from the codebook, of which the file holds a byte for each centroid. */
function tableOf(scheme: TrellisScheme, form: WindowForm, shared: Shared): string {
  const { unitBytes, phases, shifts, width } = form;
  const { bits, states } = scheme;
  const name = `balafon.codebook.trellis.${bits}.${states}`;
  const value = `${name}:windows`;
  if (shared.values.has(value)) return value;
  const steps = Int8Array.from(codebookOf(scheme), (centroid) => centroid * stepsPerUnit);
  const chain = createChain(`${name}/decode`);
  const [start, end, one] = [0, unitBytes * 2 ** width, 1].map((number) => share(shared, int64Scalar(number)));
  const numbers = chain.add("Cast", [chain.add("Range", [start!, end!, one!])], { to: uint32 });
  const windows = chain.add("Reshape", [numbers, integers(`table.${unitBytes}.${width}`, [unitBytes, 2 ** width, 1], shared)]);
  const shift = share(shared, uint32Tensor(`balafon.trellis.shifts.${bits}`, [unitBytes, 1, phases], shifts));
  const mask = share(shared, uint32Tensor(`balafon.trellis.mask.${states}`, [], [2 ** states - 1]));
  const state = chain.add("BitwiseAnd", [chain.add("BitShift", [windows, shift], { direction: "RIGHT" }), mask]);
  const centroids = share(shared, memoryTensor(name, "int8", [steps.length], new Uint8Array(steps.buffer)));
  const found = chain.add("Gather", [centroids, chain.add("Cast", [state], { to: int32 })]);
  chain.finish("Reshape", [found, integers(`phases.${phases}`, [-1, phases], shared)], value, {});
  shared.values.set(value, chain.nodes);
  return value;
}

function slice(chain: Chain, value: string, from: number, to: number, shared: Shared): string {
  return chain.add("Slice", [
    value,
    integers(`at.${from}`, [from], shared),
    integers(`at.${to}`, [to], shared),
    integers("axis", [1], shared),
  ]);
}

const integers = (name: string, values: readonly number[], shared: Shared): string =>
  share(shared, int64Tensor(`balafon.trellis.${name}`, values));

const int64Scalar = (value: number) => ({ ...int64Tensor(`balafon.trellis.number.${value}`, [value]), shape: [] });

const uint8s = (name: string, values: readonly number[], shared: Shared): string =>
  share(shared, memoryTensor(`balafon.trellis.${name}`, "uint8", [values.length], Uint8Array.from(values)));

const int32s = (name: string, values: readonly number[], shared: Shared): string =>
  share(shared, memoryTensor(`balafon.trellis.${name}`, "int32", [values.length], new Uint8Array(Int32Array.from(values).buffer)));

const uint32Tensor = (name: string, shape: readonly number[], values: readonly number[]) =>
  memoryTensor(name, "uint32", shape, new Uint8Array(Uint32Array.from(values).buffer));
