import { unpackCodes } from "@balafon/quantizer";
import { describe, expect, it } from "vitest";
import type { OnnxGraph } from "../../../src/inspect/onnx/model.ts";
import { readOnnx } from "../../../src/inspect/onnx/read.ts";
import { bytesSource } from "../../../src/resolve/byte-source.ts";
import { emitted } from "../../support/run-graph.ts";
import { noiseTensor, tensorOf } from "../../support/tensors.ts";
import { lowered, readingGraph, readings } from "./lowering-case.ts";

/** The graph as it is after it was written and read again. */
async function reread(graph: OnnxGraph): Promise<OnnxGraph> {
  return (await readOnnx(bytesSource("emitted.onnx", await emitted(graph)))).graph;
}

async function stored(graph: OnnxGraph, name: string) {
  const tensor = graph.initializers.find((initializer) => initializer.name === name)!;
  return { dtype: tensor.dtype, shape: tensor.shape, bytes: [...(await tensor.read(0, tensor.byteLength))] };
}

const gemm = readings["Gemm transB 0"]!;
const opTypes = ({ nodes }: OnnxGraph) => nodes.map(({ opType }) => opType).join(" ");

describe("what is stored for a weight", () => {
  it("4-bit codes are UINT4, the low nibble first, an odd one alone in its byte", async () => {
    // Rounding to nearest with -8 as the largest magnitude: the scale is 1, a code is the value plus 8.
    const weight = tensorOf("w", [7, 1], Float32Array.of(-8, -7, 0, 1, 5, 7, 3));
    const { graph } = lowered(readingGraph({ ...gemm, y: [2, 1] }, weight), "rtn");
    const codes = await stored(await reread(graph), "w.codes");
    expect(codes).toEqual({ dtype: "uint4", shape: [1, 1, 7], bytes: [0x10, 0x98, 0xfd, 0x0b] });
    expect([...unpackCodes(Uint8Array.from(codes.bytes), 4, 7)]).toEqual([0, 1, 8, 9, 13, 15, 11]);
    expect(await stored(await reread(graph), "w.scales")).toEqual({ dtype: "float16", shape: [1, 1, 1], bytes: [0x00, 0x3c] });
  });

  it("8-bit codes are UINT8", async () => {
    const { graph } = lowered(readingGraph(gemm, noiseTensor("w", [7, 6], 1)), "turboquant", 8);
    expect(await stored(await reread(graph), "w.codes")).toMatchObject({ dtype: "uint8", shape: [6, 1, 7] });
  });

  it("a rotation is a byte for each sign, and one magnitude", async () => {
    const { graph } = lowered(readingGraph(readings["Gemm transB 1"]!, noiseTensor("w", [6, 128], 1)), "turboquant");
    const { dtype, shape, bytes } = await stored(await reread(graph), "balafon.rotation.128");
    expect({ dtype, shape }).toEqual({ dtype: "int8", shape: [128, 128] });
    expect(new Set(bytes)).toEqual(new Set([1, 0xff]));
    const unit = await stored(graph, "balafon.rotation.128.unit");
    expect(unit.bytes).toEqual([...new Uint8Array(Float32Array.of(1 / Math.sqrt(128)).buffer)]);
  });

  it("float16 is stored as float16", async () => {
    const { graph } = lowered(readingGraph(gemm, tensorOf("w", [7, 1], Float32Array.of(1, 2, 0, 0, 0, 0, -1))), "fp16");
    expect((await stored(await reread(graph), "w.fp16")).bytes.slice(0, 4)).toEqual([0x00, 0x3c, 0x00, 0x40]);
  });
});

describe("the operators that restore it", () => {
  const rotated = readings["Gemm transB 1"]!;

  it.each([
    ["turboquant", rotated, [6, 128], "Cast Mul Cast Gather Cast Mul MatMul Reshape Identity Gemm"],
    ["turboquant", gemm, [7, 6], "Cast Mul Cast Gather Cast Mul Reshape MatMul Reshape Transpose Gemm"],
    ["rtn", rotated, [6, 128], "Cast Gather Cast Mul Reshape Identity Gemm"],
    ["fp16", rotated, [6, 128], "Cast Gemm"],
    ["none", rotated, [6, 128], "Gemm"],
  ] as const)("of %s are standard ones", async (scheme, reading, shape, expected) => {
    const { graph } = lowered(readingGraph(reading, noiseTensor("w", shape, 1)), scheme);
    expect(opTypes(await reread(graph))).toBe(expected);
    expect(new Set(graph.nodes.map(({ domain }) => domain))).toEqual(new Set([""]));
  });

  it("fp16 of a weight that is float16 already is the weight itself", () => {
    const weight = noiseTensor("w", [7, 6], 1, "float16");
    expect(lowered(readingGraph(gemm, weight), "fp16").graph.initializers).toEqual([weight]);
  });
});
