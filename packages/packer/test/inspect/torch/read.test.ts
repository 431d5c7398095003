import { describe, expect, it } from "vitest";
import { bytesSource } from "../../../src/resolve/byte-source.ts";
import { readFloats } from "../../../src/inspect/floats.ts";
import type { Tensor } from "../../../src/inspect/tensor.ts";
import { readTorch } from "../../../src/inspect/torch/read.ts";
import { stateDict } from "../../../src/inspect/torch/state-dict.ts";
import { isKind, type TorchValue } from "../../../src/inspect/torch/values.ts";
import { committed, committedSource } from "../fixtures.ts";
import { outcomesOf } from "../mutations.ts";
import { refused } from "../refused.ts";
import { pickle, tensor } from "./pickle.ts";

const folder = "training/fixtures";
const expected = JSON.parse(Buffer.from(committed(`${folder}/expected.json`)).toString()) as Record<string, Record<string, unknown>>;
const readable = Object.keys(expected).filter((name) => expected[name]!["refused"] === undefined);

/** A value in the words of training/fixtures/expected.json. */
async function described(value: TorchValue): Promise<unknown> {
  if (isKind(value, "tensor")) return { dtype: value.tensor.dtype, shape: value.tensor.shape, values: await valuesOf(value.tensor) };
  if (isKind(value, "dict"))
    return { keys: await Promise.all([...value.entries].map(async ([key, item]) => [key, await described(item)])) };
  if (isKind(value, "list") || isKind(value, "tuple")) return { items: await Promise.all(value.items.map(described)) };
  return { value };
}

async function valuesOf(weight: Tensor): Promise<unknown[]> {
  if (weight.dtype.includes("float")) return [...(await readFloats(weight))];
  const bytes = Uint8Array.from(await weight.read(0, weight.byteLength));
  return weight.dtype === "int64" ? [...new BigInt64Array(bytes.buffer)].map(String) : [...bytes].map(Boolean);
}

describe("readTorch", () => {
  it.each(readable)("reads what PyTorch wrote to %s", async (name) => {
    await expect(described(await readTorch(committedSource(`${folder}/${name}`)))).resolves.toEqual(expected[name]);
  });

  it("reads every kind that PyTorch writes of them", () => {
    expect(readable).toEqual(
      expect.arrayContaining(["nested.pt", "views.pt", "module-state.pt", "legacy.pt", "parameter.pt", "prototype-key.pt"]),
    );
  });

  it("refuses a checkpoint that would run a command", async () => {
    const error = await refused(() => readTorch(committedSource(`${folder}/hostile.pt`)));
    expect([error.code, error.facts.found]).toEqual(["PICKLE_FORBIDDEN", '"os.system"']);
    expect(error.facts.hint).toContain("torch.save(model.state_dict()");
  });

  it.each(["models/anchor-mini/head.pt", "models/pilot-mini/head.pt"])("reads a trained head from %s", async (path) => {
    const { tensors } = stateDict(await readTorch(committedSource(path)), { select: "head_state" }, path);
    expect(tensors.get("temporal_ds.0.weight")).toMatchObject({ shape: [128, 128, 5] });
    const values = await Promise.all([...tensors.values()].map(readFloats));
    // Trained weights are small numbers; bytes read from a wrong place are not.
    expect(values.every((weights) => weights.every((weight) => Math.abs(weight) < 10))).toBe(true);
  });

  it.each([
    ["an empty file", new Uint8Array(), "FORMAT_INVALID"],
    ["text", Buffer.from("weights"), "FORMAT_INVALID"],
    ["a pickle without an archive", pickle(tensor()), "FORMAT_INVALID"],
    ["the tar form", Buffer.concat([Buffer.alloc(257), Buffer.from("ustar\0"), Buffer.alloc(300)]), "FORMAT_UNSUPPORTED"],
  ])("refuses %s and says how to save it again", async (_, bytes, code) => {
    const error = await refused(() => readTorch(bytesSource("m.pt", bytes)));
    expect([error.code, error.facts.hint]).toEqual([code, expect.stringContaining("torch.save")]);
  });

  it.each(["module-state.pt", "legacy.pt"])("refuses %s when it is cut short anywhere", async (name) => {
    const bytes = committed(`${folder}/${name}`);
    for (let length = 0; length < bytes.length; length++) {
      expect((await refused(() => readTorch(bytesSource(name, bytes.subarray(0, length))))).code).toMatch(/^FORMAT_(TRUNCATED|INVALID)$/);
    }
  });

  it.each(["nested.pt", "views.pt", "module-state.pt", "legacy.pt"])(
    "meets damage to %s with tensors or a refusal, and nothing else",
    async (name) => {
      const outcomes = await outcomesOf(committed(`${folder}/${name}`), async (damaged) => {
        const value = await readTorch(bytesSource(name, damaged));
        const options = name === "nested.pt" ? { select: "head_state" } : {};
        for (const weight of stateDict(value, options, name).tensors.values()) await weight.read(0, weight.byteLength);
      });
      expect([...outcomes]).toEqual(expect.arrayContaining(["taken", "FORMAT_INVALID", "FORMAT_TRUNCATED"]));
    },
  );
});
