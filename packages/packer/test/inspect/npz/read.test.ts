import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { bytesSource } from "../../../src/resolve/byte-source.ts";
import { floatsAt, readFloats } from "../../../src/inspect/floats.ts";
import { readNpz } from "../../../src/inspect/npz/read.ts";
import { committedSource } from "../fixtures.ts";
import { refused } from "../refused.ts";
import { headerOf, npyOf } from "./array.ts";

const array = npyOf(headerOf("|u1", [2]), Uint8Array.of(7, 8));

describe("readNpz", () => {
  it("reads the golden values of a trained head", async () => {
    const arrays = await readNpz(committedSource("models/anchor-mini/golden.npz"));
    expect(arrays.get("dense_features")).toMatchObject({ name: "dense_features", dtype: "float16", shape: [1500, 128] });
    const logits = arrays.get("dense_logits")!;
    expect(logits).toMatchObject({ dtype: "float32", shape: [375, 66] });
    expect((await readFloats(arrays.get("dense_features")!)).every((value) => Math.abs(value) < 100)).toBe(true);
    await expect(floatsAt(logits, 66, 66)).resolves.toEqual((await readFloats(logits)).subarray(66, 132));
  });

  it("reads what numpy.savez_compressed wrote", async () => {
    const { first, last } = Object.fromEntries(await readNpz(committedSource("training/fixtures/log-mel.npz")));
    expect([first!.shape, last!.shape]).toEqual([
      [80, 220],
      [80, 20],
    ]);
    // The last frames lie in the padding, so that log-mel is at one floor there: (max - 8 + 4) / 4 of the maximum.
    expect(new Set(await readFloats(last!)).size).toBe(1);
  });

  it("takes names without their suffix, in order", async () => {
    const arrays = await readNpz(bytesSource("a.npz", zipSync({ "b.npy": [array, { level: 0 }], "a/c.npy": [array, { level: 6 }] })));
    expect([...arrays.keys()]).toEqual(["b", "a/c"]);
    await expect(arrays.get("a/c")!.read(1, 1)).resolves.toEqual(Uint8Array.of(8));
  });

  it("refuses what is not an array", async () => {
    expect((await refused(() => readNpz(bytesSource("a.npz", zipSync({ "a.npy": array, "b.pkl": array }))))).facts.found).toBe('"b.pkl"');
    expect((await refused(() => readNpz(bytesSource("a.npz", array)))).code).toMatch(/^FORMAT_/);
  });
});
