import { int64Tensor, memoryTensor } from "../../graph/builder.ts";
import { codeUnit } from "../../quantize/code-unit.ts";
import type { CodedWeight } from "../../quantize/plan.ts";
import type { Chain } from "./chain.ts";
import { share, type Shared } from "./shared.ts";

/**
 * Codes one an element, [rows, groups, group]. Those of 4 and 8 bits are so already. Others lie in a stream of bits, seen as units of whole bytes
 * (`codeUnit`): code i of a unit begins in one byte and may end in the next,
 *
 *     (byte[i * bits div 8] >> i * bits mod 8 | byte[i * bits div 8 + 1] << 8 - i * bits mod 8) & mask
 *
 * in uint8 throughout: what a shift pushes out is not wanted.
 */
export function unpackCodes(chain: Chain, { codes, bits, group }: CodedWeight, rows: number, cols: number, shared: Shared): string {
  if (bits === 4 || bits === 8) return codes.name;
  const unit = codeUnit(bits);
  const starts = Array.from({ length: unit.codes }, (_, index) => index * bits);
  const constant = (name: string, values: readonly number[]): string =>
    share(shared, memoryTensor(`balafon.unpack.${bits}.${name}`, "uint8", [values.length], Uint8Array.from(values)));
  const bytesAt = (name: string, places: readonly number[]): string =>
    chain.add("Gather", [codes.name, share(shared, int64Tensor(`balafon.unpack.${bits}.${name}`, places))], { axis: 1 });
  const first =
    unit.bytes === 1
      ? codes.name
      : bytesAt(
          "first",
          starts.map((start) => start >> 3),
        );
  const right = constant(
    "right",
    starts.map((start) => start & 7),
  );
  let joined = chain.add("BitShift", [first, right], { direction: "RIGHT" });
  if (unit.bytes > 1) {
    // After the last byte there is none, and none is needed: the mask takes away what the last byte adds to itself.
    const next = bytesAt(
      "next",
      starts.map((start) => Math.min((start >> 3) + 1, unit.bytes - 1)),
    );
    // A shift by a whole byte is undefined. By 7 bits instead, it reaches no bit below the eighth, and codes here have at most seven.
    const left = constant(
      "left",
      starts.map((start) => Math.min(8 - (start & 7), 7)),
    );
    joined = chain.add("BitwiseOr", [joined, chain.add("BitShift", [next, left], { direction: "LEFT" })]);
  }
  let all = chain.add("BitwiseAnd", [joined, constant("mask", [2 ** bits - 1])]);
  if ((rows * cols) % unit.codes !== 0) {
    const flat = chain.add("Reshape", [all, share(shared, int64Tensor("balafon.flat", [-1]))]);
    const zero = share(shared, int64Tensor("balafon.zero", [0]));
    all = chain.add("Slice", [flat, zero, share(shared, int64Tensor(`balafon.count.${rows * cols}`, [rows * cols]))]);
  }
  return chain.add("Reshape", [
    all,
    share(shared, int64Tensor(`balafon.groups.${rows}.${cols / group}.${group}`, [rows, cols / group, group])),
  ]);
}
