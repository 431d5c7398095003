import { describe, expect, it } from "vitest";
import { coreMlPackage } from "../../../src/emit/coreml/package.ts";
import { readCoreMl } from "../../../src/inspect/coreml/read.ts";
import { constantsOf, decompressWeight, isConstant } from "../../../src/inspect/coreml/weights/decompress.ts";
import { fixture } from "../../inspect/coreml/fixtures.ts";
import { asPackage, writtenFiles } from "./written.ts";

describe("a package that is read and written again", () => {
  it.each(["dense-ios16", "dense-ios17", "dense-ios18", "palettes-ios16", "palettes-ios18", "weightless"])("%s", async (name) => {
    const folder = fixture(name);
    const model = await readCoreMl(folder);
    const again = await readCoreMl(asPackage(await writtenFiles(coreMlPackage(model))));
    // Blobs are compared by what they hold.
    const plain = (value: unknown): string => JSON.stringify(value, (_, inner: unknown) => (inner instanceof Map ? [...inner] : inner));
    expect(plain(again)).toBe(plain(model));
    const [before, after] = [model, again].map(({ functions }) => functions.get("main")!);
    for (const [index, operation] of before!.operations.entries()) {
      if (!isConstant(operation) || operation.outputs[0]!.type.dtype === "string") continue;
      const [old, now] = [
        decompressWeight(operation, constantsOf(before!)),
        decompressWeight(after!.operations[index]!, constantsOf(after!)),
      ];
      expect(await now.read(0, now.byteLength), old.name).toEqual(await old.read(0, old.byteLength));
    }
    await folder.close();
  });
});
