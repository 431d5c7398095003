import { openSession, type FloatTensor, type Session } from "@balafon/runtime-loader/speech/node";
import { join } from "node:path";
import { onnxModelOf } from "../emit/onnx/model.ts";
import { encodeOnnx, payloadOf, type DataBeside } from "../inspect/onnx/encode.ts";
import { maxModelBytes } from "../inspect/onnx/limits.ts";
import type { OnnxGraph } from "../inspect/onnx/model.ts";
import type { Tensor } from "../inspect/tensor.ts";
import { withTemporary, writeFile } from "../publish/write.ts";

/** Beside the weights of one file: names and nodes. */
const reservedBytes = 64 << 20;

/** Weights that one file of protobuf has room for. */
const mostInOneFile = maxModelBytes - reservedBytes;

/** Tensors of fewer bytes stay in the model, where shapes are looked for. */
const leastBeside = 1024;

/** What ONNX asks for, so that a system can map the data. */
const alignment = 4096;

/**
 * Runs a graph once: written into a folder of its own and opened there, tensor by tensor, since none of this may hold a model in memory.
 *
 * @param subject what messages call it
 * @param folder the staging folder; what is written there is removed again
 * @param most bytes of weights that go into one file; with more, they go beside it
 * @returns its first output
 * @throws BalafonError OUTPUT_FAILED
 */
export async function runWritten(
  graph: OnnxGraph,
  subject: string,
  folder: string,
  input: FloatTensor,
  most: number = mostInOneFile,
): Promise<Float32Array> {
  return withTemporary(folder, "graph", async (own) => {
    const session = await openWritten(await writeGraph(graph, own, most), subject);
    try {
      const { inputs, outputs } = graph;
      return (await session.run({ [inputs[0]!.name]: input }))[outputs[0]!.name]!.data;
    } finally {
      await session.release();
    }
  });
}

/** One thread, as all of the proof. Weights are restored one after the other, as they are needed: all of them at once would take the memory of the source again. */
function openWritten(path: string, subject: string): Promise<Session> {
  const configEntries = { "optimization.disable_specified_optimizers": "ConstantFolding" };
  return openSession(path, subject, { intraOpNumThreads: 1, configEntries });
}

async function writeGraph(graph: OnnxGraph, folder: string, most: number): Promise<string> {
  const path = join(folder, "model.onnx");
  const identity = { name: "graph", version: "", role: "encoder", layoutId: "", contractId: "" } as const;
  const bytes = graph.initializers.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const beside = bytes > most ? await writeBeside(graph.initializers, folder) : undefined;
  await writeFile(path, encodeOnnx(onnxModelOf(graph, identity), beside), false);
  return path;
}

async function writeBeside(initializers: readonly Tensor[], folder: string): Promise<DataBeside> {
  const location = "weights.data";
  const offsets = new Map<string, number>();
  const large = initializers.filter(({ byteLength }) => byteLength >= leastBeside);
  let end = 0;
  for (const { name, byteLength } of large) {
    offsets.set(name, end);
    end += byteLength + paddingOf(byteLength);
  }
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (const tensor of large) {
      yield* payloadOf(tensor);
      yield new Uint8Array(paddingOf(tensor.byteLength));
    }
  }
  await writeFile(join(folder, location), chunks(), false);
  return { location, offsets };
}

const paddingOf = (bytes: number): number => (alignment - (bytes % alignment)) % alignment;
