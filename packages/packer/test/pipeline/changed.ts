import { readFile } from "node:fs/promises";
import type { OnnxModel } from "../../src/inspect/onnx/model.ts";
import { checkpoint, dict, int, pickle, tensor as pickled } from "../inspect/torch/pickle.ts";
import { encoded } from "../support/run-graph.ts";
import { headState, readModel } from "./read-bundle.ts";
import { clipFile, modelFile, put, replacing, type PairName } from "./support.ts";

/** A tensor of a checkpoint that is about to be written. */
export interface Stored {
  readonly type: "HalfStorage" | "FloatStorage" | "LongStorage";
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
}

const itemBytes = { HalfStorage: 2, FloatStorage: 4, LongStorage: 8 };

/** A demo head with other tensors, as torch.save would write it: settings that put it in the place of the recipe's. */
export async function changedHead(workspace: string, name: PairName, change: (state: Map<string, Stored>) => void): Promise<string[]> {
  const state = new Map<string, Stored>();
  for (const [key, { shape, byteLength, read }] of await headState(name))
    state.set(key, { type: "HalfStorage", shape, bytes: await read(0, byteLength) });
  change(state);
  const entries = [...state].map(([key, stored], index): [string, Uint8Array] => [key, pickledTensor(String(index), stored)]);
  const storages = Object.fromEntries([...state.values()].map(({ bytes }, index) => [String(index), bytes]));
  const bytes = checkpoint(pickle(dict(["head_state", dict(...entries)], ["epoch", int(1)])), storages);
  return replacing("head", await put(workspace, "head.pt", bytes));
}

function pickledTensor(key: string, { type, shape, bytes }: Stored): Uint8Array {
  const strides = shape.map((_, axis) => shape.slice(axis + 1).reduce((product, dim) => product * dim, 1));
  return pickled({ type, key, elements: bytes.length / itemBytes[type], shape, strides });
}

/** A demo encoder with another graph: settings that put it in the place of the recipe's. */
export async function changedEncoder(workspace: string, name: PairName, change: (model: OnnxModel) => OnnxModel): Promise<string[]> {
  const bytes = await encoded(change(await readModel(modelFile(name, "encoder.onnx"))));
  return replacing("encoder", await put(workspace, "encoder.onnx", bytes));
}

type Edit = readonly [from: string | RegExp, to: string];

/** Each edit must find its place: a test of an edit that did nothing would test nothing. */
function edited(text: string, edits: readonly Edit[]): string {
  return edits.reduce((current, [from, to]) => {
    const next = current.replaceAll(typeof from === "string" ? from : new RegExp(from, "gm"), to);
    if (next === current) throw new Error(`nothing to edit: ${from}`);
    return next;
  }, text);
}

/** A demo encoder's layout with other text. */
export async function changedLayout(workspace: string, name: PairName, ...edits: Edit[]): Promise<string[]> {
  const text = await readFile(modelFile(name, "encoder.layout.yaml"), "utf8");
  return [`encoder.provides=${await put(workspace, "encoder.layout.yaml", edited(text, edits))}`];
}

/** A demo head's contract with other text; edits see the golden files by their full paths. */
export async function changedContract(workspace: string, name: PairName, ...edits: Edit[]): Promise<string[]> {
  const text = await readFile(modelFile(name, "head.contract.yaml"), "utf8");
  const absolute = text.replaceAll("golden.npz", modelFile(name, "golden.npz")).replaceAll("../clips", clipFile(""));
  return [`head.expects=${await put(workspace, "head.contract.yaml", edited(absolute, edits))}`];
}

/** The front end, or the window, said wrongly by both sides. */
export async function bothLie(workspace: string, name: PairName, ...edits: Edit[]): Promise<string[]> {
  return [...(await changedLayout(workspace, name, ...edits)), ...(await fewerClips(workspace, name, ...edits))];
}

/** Settings that leave the dense clip out, for proofs that need not hear a full window of speech. */
export const fewerClips = (workspace: string, name: PairName, ...edits: Edit[]): Promise<string[]> =>
  changedContract(workspace, name, [/^- audio: .*dense[^]*?(?=^- audio)/, ""], ...edits);
