import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Tensor } from "../../src/inspect/tensor.ts";
import { digestTensors } from "../../src/inspect/tensors-digest.ts";
import { readTorch } from "../../src/inspect/torch/read.ts";
import { stateDict } from "../../src/inspect/torch/state-dict.ts";
import { maxRepeatedBytes } from "../../src/inspect/strided-view.ts";
import { maxSharing } from "../../src/inspect/torch/limits.ts";
import { refusal } from "../support/refusal.ts";
import { committedSource } from "./fixtures.ts";

function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

function tensorOf(name: string, bytes: Uint8Array): Tensor {
  return {
    name,
    dtype: "uint8",
    shape: [bytes.length],
    byteLength: bytes.length,
    read: async (at, length) => bytes.subarray(at, at + length),
  };
}

const [a, b] = [Uint8Array.of(1), Uint8Array.of(2, 3)];

describe("digestTensors", () => {
  it("is over the documented JSON, whatever the order of the tensors", async () => {
    const row = (name: string, bytes: Uint8Array): string =>
      `{"dtype":"uint8","name":"${name}","sha256":"${sha256(bytes)}","shape":[${bytes.length}]}`;
    // Code units: "B" < "a" < "ߒ".
    const expected = sha256(`[${row("B", b)},${row("a", a)},${row("ߒ", a)}]`);
    await expect(digestTensors([tensorOf("ߒ", a), tensorOf("a", a), tensorOf("B", b)], "m.pt")).resolves.toBe(expected);
  });

  it("of nothing is that of an empty list", async () => {
    await expect(digestTensors([], "m.pt")).resolves.toBe(sha256("[]"));
  });

  // Computed with hashlib and json over torch.load's tensors (torch 2.9.1).
  it.each([
    ["module-state.pt", "fa2dd50162509fb2c9ff39f3534aa2979993921a6f84b142152d25363a420e3e"],
    ["views.pt", "001cbcccb9cbf068a7b182c571248916964861c1b69cd45866a6b26b59792dae"],
  ])("agrees with PyTorch's own view of %s", async (name, digest) => {
    const { tensors } = stateDict(await readTorch(committedSource(`training/fixtures/${name}`)), {}, name);
    await expect(digestTensors(tensors.values(), name)).resolves.toBe(digest);
  });

  it("reads a tensor once, however many names it has, and refuses more names than a file of its size has use for", async () => {
    let reads = 0;
    const shared = {
      ...tensorOf("", new Uint8Array(maxRepeatedBytes)),
      read: async (_: number, length: number) => (reads++, new Uint8Array(length)),
    };
    const named = (count: number) => Array.from({ length: count }, (_, at) => ({ ...shared, name: `w${at}` }));
    await digestTensors(named(1), "m.pt");
    const once = reads;
    await digestTensors(named(maxSharing + 1), "m.pt");
    expect(reads).toBe(2 * once);
    const { message } = await refusal(() => digestTensors(named(maxSharing + 2), "m.pt"), "LIMIT_EXCEEDED");
    expect(message).toContain("m.pt");
    expect(reads).toBe(2 * once);
  });
});
