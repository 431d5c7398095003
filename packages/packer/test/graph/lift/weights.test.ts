import { describe, expect, it } from "vitest";
import { liftProgram } from "../../../src/graph/lift/lift.ts";
import { readFloats } from "../../../src/inspect/floats.ts";
import type { MilDType, MilOperation, MilValue } from "../../../src/inspect/coreml/program.ts";
import type { Tensor } from "../../../src/inspect/tensor.ts";
import { constant, halves, immediate, inFile, modelOf, operation, port } from "./program-case.ts";

const shape = [6, 5];
const codes = (bits: number): number[] => Array.from({ length: 30 }, (_, index) => (index * 37 + 11) % 2 ** bits);
const table = (bits: number, first = 0): number[] => Array.from({ length: 2 ** bits }, (_, code) => first + code / 8 - 3);
const lut = (dims: readonly number[], values: readonly number[]): MilValue => halves({ dtype: "fp16", shape: dims, values });

/** Low bits first, as a string of binary digits that is read from its end. */
function packed(bits: number): Uint8Array {
  const digits = codes(bits)
    .map((code) => code.toString(2).padStart(bits, "0"))
    .toReversed()
    .join("");
  return Uint8Array.from({ length: Math.ceil(digits.length / 8) }, (_, byte) =>
    Number.parseInt(digits.slice(-8 * (byte + 1), digits.length - 8 * byte), 2),
  );
}

const dims = immediate({ dtype: "uint32", shape: [2], values: shape });

/** The opset of iOS 16: parameters are attributes. */
function attributed(bits: number): MilOperation {
  const bytes = packed(bits);
  const parameters = { indices: inFile("uint8", [bytes.length], bytes), lut: lut([2 ** bits], table(bits)), shape: dims };
  return { ...operation("constexpr_lut_to_dense", {}, [port("w", shape)]), attributes: new Map(Object.entries(parameters)) };
}

/** The opset of iOS 18: parameters are inputs, here constants with names. */
function given(
  bits: number,
  entries: MilValue,
  indices: MilValue = inFile(`uint${bits}` as MilDType, shape, packed(bits)),
): MilOperation[] {
  return [
    constant("indices", indices),
    constant("lut", entries),
    operation("constexpr_lut_to_dense", { indices: "indices", lut: "lut" }, [port("w", shape)]),
  ];
}

function weightOf(...operations: MilOperation[]): Tensor {
  const product = operation("linear", { x: "x", weight: "w" }, [port("y", [1, 6])]);
  const graph = liftProgram(modelOf({ inputs: [port("x", [1, 5])], operations: [...operations, product], outputs: ["y"] }));
  return graph.initializers.find(({ name }) => name === "w")!;
}

describe("weights in codes", () => {
  it.each([1, 2, 4, 6, 8])("are looked up in the form of iOS 16 at %d bits", async (bits) => {
    expect(Array.from(await readFloats(weightOf(attributed(bits))))).toEqual(codes(bits).map((code) => table(bits)[code]));
  });

  it.each([1, 2, 3, 4, 6, 8])("are looked up in the form of iOS 18 at %d bits", async (bits) => {
    const weight = weightOf(...given(bits, lut([1, 1, 2 ** bits, 1], table(bits))));
    expect(Array.from(await readFloats(weight))).toEqual(codes(bits).map((code) => table(bits)[code]));
  });

  it.each([
    [[3, 1], (row: number) => Math.floor(row / 2)],
    [[1, 5], (_: number, col: number) => col],
    [[2, 5], (row: number, col: number) => Math.floor(row / 3) * 5 + col],
  ])("have a table for each block of %j", async (groups, tableOf) => {
    const count = groups[0]! * groups[1]!;
    const entries = lut([...groups, 4, 1], Array.from({ length: count }, (_, group) => table(2, group * 16)).flat());
    const wanted = codes(2).map((code, index) => table(2, tableOf(Math.floor(index / 5), index % 5) * 16)[code]);
    expect(Array.from(await readFloats(weightOf(...given(2, entries))))).toEqual(wanted);
  });

  it("are read from any byte on", async () => {
    const weight = weightOf(attributed(6));
    const whole = await weight.read(0, weight.byteLength);
    for (let offset = 0; offset < 60; offset += 7) expect(await weight.read(offset, 59)).toEqual(whole.subarray(offset, offset + 59));
  });
});
