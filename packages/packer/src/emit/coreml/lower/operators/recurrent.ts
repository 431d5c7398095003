import { packCodes, unpackCodes } from "@balafon/quantizer";
import { intAttribute, stringAttribute } from "../../../../graph/canonical/typed-node.ts";
import { readPieces } from "../../../../graph/layers/tensor-views.ts";
import type { MilBlob } from "../../../../inspect/coreml/program.ts";
import { dtypes, elementCount, type Tensor } from "../../../../inspect/tensor.ts";
import type { PalettizedWeight } from "../../../../quantize/coded-palette.ts";
import { floatConstant } from "../constant.ts";
import { paletteOf } from "../palette.ts";
import type { Program } from "../program.ts";
import type { Step } from "../step.ts";
import { requiredWeight } from "../weight.ts";

/** What an LSTM or a GRU is made of. */
export interface Recurrence {
  readonly frames: number;
  readonly batch: number;
  readonly inputs: number;
  readonly hidden: number;
  readonly directions: number;
  readonly isReverse: boolean;
}

export function recurrenceOf(step: Step): Recurrence {
  const [frames, batch, inputs] = step.inputs[0]!.shape as [number, number, number];
  const [directions] = step.inputs[2]!.shape as [number];
  const isReverse = stringAttribute(step, "direction", "forward") === "reverse";
  return { frames, batch, inputs, hidden: intAttribute(step, "hidden_size"), directions, isReverse };
}

/** Gates of one direction of a constant [directions, gates x hidden, ...], in an order. */
export interface GatePart {
  /** Which input of the node. */
  readonly input: number;
  readonly direction: number;
  /** Blocks of `hidden` rows, counted from the first of the direction. */
  readonly gates: readonly number[];
}

/** The gates one above the other, [gates x hidden, inputs] or, of a bias, [gates x hidden]: float16 or float32, or a palette's codes. */
export function gateConstant(step: Step, part: GatePart, { hidden }: Recurrence, dtype: "fp16" | "fp32" = "fp16"): string {
  const { program } = step;
  const { stored, palette } = requiredWeight(step, part.input);
  const [, rows, ...rest] = stored.tensor.shape as [number, number, ...number[]];
  const each = elementCount([hidden, ...rest]);
  const starts = part.gates.map((gate) => part.direction * elementCount([rows, ...rest]) + gate * each);
  const shape = [part.gates.length * hidden, ...rest];
  const suffix = `${part.direction}_${part.gates.join("")}`;
  if (palette !== undefined) return paletteConstant(program, palette, { starts, each, shape }, suffix, dtype);
  return floatConstant(program, "gates", `${stored.tensor.name}_${suffix}`, piecesOf(stored.tensor, { starts, each, shape }), dtype);
}

/** Runs of `each` elements, one after the other. */
interface Pieces {
  readonly starts: readonly number[];
  readonly each: number;
  readonly shape: readonly number[];
}

function piecesOf(tensor: Tensor, { starts, each, shape }: Pieces): Tensor {
  const itemBytes = dtypes[tensor.dtype] / 8;
  return {
    ...tensor,
    shape,
    byteLength: elementCount(shape) * itemBytes,
    read: (offset, length) =>
      readPieces(offset, length, each * itemBytes, (piece, at, count) => tensor.read(starts[piece]! * itemBytes + at, count)),
  };
}

/** Codes may straddle bytes, so they are unpacked to be put in order. */
function paletteConstant(program: Program, palette: PalettizedWeight, pieces: Pieces, suffix: string, dtype: "fp16" | "fp32"): string {
  const { bits, indices, site } = palette;
  const { starts, each, shape } = pieces;
  let ordered: Promise<Uint8Array> | undefined;
  const order = async (): Promise<Uint8Array> => {
    const codes = unpackCodes(Uint8Array.from(await indices.read(0, indices.byteLength)), bits, site.rows * site.cols);
    const parts = starts.map((start) => codes.subarray(start, start + each));
    return packCodes(Uint8Array.from(parts.flatMap((part) => [...part])), bits);
  };
  const blob: MilBlob = {
    byteLength: Math.ceil((elementCount(shape) * bits) / 8),
    read: async (offset, length) => (await (ordered ??= order())).subarray(offset, offset + length),
  };
  return paletteOf(program, { ...palette, indices: blob }, shape, { suffix, dtype });
}
