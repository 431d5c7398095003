import { readFile } from "node:fs/promises";
import type { OnnxModel, OnnxNode } from "../../src/inspect/onnx/model.ts";
import { changedContract, changedEncoder } from "../pipeline/changed.ts";
import { clipFile, modelFile, put, replacing } from "../pipeline/support.ts";
import { describe } from "vitest";
import { itRefuses, set } from "./bad-input.ts";

const truncated = async (path: string, bytes = 1000): Promise<Uint8Array> => (await readFile(path)).subarray(0, -bytes);

const withNode = (model: OnnxModel, node: Partial<OnnxNode>): OnnxModel => {
  const extra: OnnxNode = {
    name: "extra",
    opType: "Relu",
    domain: "",
    inputs: ["mel"],
    outputs: ["unused"],
    attributes: new Map(),
    ...node,
  };
  return { ...model, graph: { ...model.graph, nodes: [extra, ...model.graph.nodes] } };
};

/** A WAV file as the clips are, with another rate or channel count in its header. */
async function otherWav(at: number, value: number): Promise<Uint8Array> {
  const wav = await readFile(clipFile("hello.wav"));
  wav.writeUInt16LE(value, at);
  const [channels, rate] = [wav.readUInt16LE(22), wav.readUInt32LE(24)];
  wav.writeUInt32LE(rate * channels * 2, 28);
  wav.writeUInt16LE(channels * 2, 32);
  return wav;
}

const withClip = async (workspace: string, bytes: Uint8Array): Promise<string[]> =>
  changedContract(workspace, "anchor", [clipFile("sparse.wav"), await put(workspace, "clip.wav", bytes)]);

describe("a model or a clip that is cut short, of another kind, or not supported", () => {
  itRefuses([
    [
      "a checkpoint that is cut short",
      "FORMAT_TRUNCATED",
      async (workspace) =>
        set(workspace, await replacing("head", await put(workspace, "head.pt", await truncated(modelFile("anchor", "head.pt"))))),
      ["head.pt"],
    ],
    [
      "an export that is cut short",
      "FORMAT_TRUNCATED",
      async (workspace) =>
        set(
          workspace,
          await replacing("encoder", await put(workspace, "encoder.onnx", await truncated(modelFile("anchor", "encoder.onnx")))),
        ),
      ["encoder.onnx"],
    ],
    [
      "an archive that is cut short",
      "FORMAT_TRUNCATED",
      async (workspace) =>
        set(
          workspace,
          await changedContract(workspace, "anchor", [
            modelFile("anchor", "golden.npz"),
            await put(workspace, "golden.npz", await truncated(modelFile("anchor", "golden.npz"))),
          ]),
        ),
      ["golden.npz"],
    ],
    [
      "a clip that is cut short",
      "FORMAT_TRUNCATED",
      async (workspace) => set(workspace, await withClip(workspace, await truncated(clipFile("sparse.wav")))),
      ["clip.wav", "cut short"],
    ],
    [
      "a checkpoint in the encoder's place",
      "FORMAT_INVALID",
      async (workspace) => set(workspace, await replacing("encoder", modelFile("anchor", "head.pt"))),
      ["head.pt"],
    ],
    [
      "an export in the head's place",
      "FORMAT_INVALID",
      async (workspace) => set(workspace, await replacing("head", modelFile("anchor", "encoder.onnx"))),
      ["encoder.onnx"],
    ],
    [
      "a clip of another rate",
      "AUDIO_UNSUPPORTED",
      async (workspace) => set(workspace, await withClip(workspace, await otherWav(24, 8000))),
      ["16000 Hz, 1 channel", "8000 Hz", "sox"],
    ],
    [
      "a clip of two channels",
      "AUDIO_UNSUPPORTED",
      async (workspace) => set(workspace, await withClip(workspace, await otherWav(22, 2))),
      ["16000 Hz, 1 channel", "2 channels"],
    ],
    [
      "an operator that is not supported",
      "OPERATOR_UNSUPPORTED",
      async (workspace) =>
        set(workspace, await changedEncoder(workspace, "anchor", (model) => withNode(model, { opType: "RandomNormalLike" }))),
      ["RandomNormalLike", '"extra"'],
    ],
    [
      "an operator of a runtime's own",
      "OPERATOR_UNSUPPORTED",
      async (workspace) =>
        set(
          workspace,
          await changedEncoder(workspace, "anchor", (model) =>
            withNode(
              { ...model, opsetImport: [...model.opsetImport, { domain: "com.microsoft", version: 1 }] },
              { opType: "Gelu", domain: "com.microsoft" },
            ),
          ),
        ),
      ["com.microsoft.Gelu"],
    ],
    [
      "an opset that is too old",
      "OPSET_UNSUPPORTED",
      async (workspace) =>
        set(workspace, await changedEncoder(workspace, "anchor", (model) => ({ ...model, opsetImport: [{ domain: "", version: 8 }] }))),
      ["opset 9 to 21", "opset 8", "opset_version=17"],
    ],
    [
      "an opset of the future",
      "OPSET_UNSUPPORTED",
      async (workspace) =>
        set(workspace, await changedEncoder(workspace, "anchor", (model) => ({ ...model, opsetImport: [{ domain: "", version: 99 }] }))),
      ["opset 99"],
    ],
  ]);
});
