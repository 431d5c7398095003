import type { Decoder, DecoderShape } from "../trellis/decode.ts";
import type { Sweep } from "../trellis/sweep.ts";
import { trellisWasm } from "./generated/trellis.ts";
import { instantiate, reserve, type KernelMemory } from "./instantiate.ts";

interface TrellisKernel {
  readonly memory: KernelMemory;
  readonly costs: (bits: number, states: number, count: number, table: number, targets: number, history: number) => void;
  readonly decode: (
    bits: number,
    states: number,
    block: number,
    group: number,
    segment: number,
    count: number,
    codes: number,
    scales: number,
    codebook: number,
    values: number,
  ) => void;
}

/** Where the caller's data begin: the compiler keeps the memory below for itself. */
const firstByte = 1024;

/** `createSweep` on the SIMD kernel, with arrays in its memory; undefined where there is no SIMD. */
export function createKernelSweep(bits: number, states: number, room: number): Sweep | undefined {
  const kernel = instantiate<TrellisKernel>(trellisWasm);
  if (kernel === undefined) return undefined;
  const { memory, costs } = kernel;
  const historyLength = (room + 1) * 2 ** (states - bits);
  const history = firstByte;
  const table = history + 2 * historyLength;
  const targets = table + 2 * 2 ** states;
  reserve(memory, targets + 2 * room);
  return {
    table: new Int16Array(memory.buffer, table, 2 ** states),
    targets: new Int16Array(memory.buffer, targets, room),
    history: new Uint16Array(memory.buffer, history, historyLength),
    run: (count) => costs(bits, states, count, table, targets, history),
  };
}

/** `createDecoder` on the SIMD kernel, with arrays in its memory; undefined where there is no SIMD. */
export function createKernelDecoder({ bits, states, block, group, segment, count }: DecoderShape): Decoder | undefined {
  const kernel = instantiate<TrellisKernel>(trellisWasm);
  if (kernel === undefined) return undefined;
  const { memory, decode } = kernel;
  const values = firstByte;
  const codebook = values + 4 * count;
  const scales = codebook + 4 * 2 ** states;
  const codes = scales + 4 * (count / group);
  reserve(memory, codes + count);
  return {
    codebook: new Float32Array(memory.buffer, codebook, 2 ** states),
    codes: new Uint8Array(memory.buffer, codes, count),
    scales: new Float32Array(memory.buffer, scales, count / group),
    values: new Float32Array(memory.buffer, values, count),
    run: () => decode(bits, states, block, group, segment, count, codes, scales, codebook, values),
  };
}
