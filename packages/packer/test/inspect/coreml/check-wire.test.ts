import fc from "fast-check";
import { expect, it } from "vitest";
import { checkWire } from "../../../src/inspect/coreml/check-wire.ts";
import { decodeModel, encodeModel } from "../../../src/inspect/coreml/schema.ts";
import { outcomeOf } from "../refused.ts";

const model = {
  specificationVersion: 8,
  mlProgram: { version: 1, functions: [{ key: "main", value: { opset: "CoreML7", inputs: [{ name: "x" }] } }] },
};

it("takes what protobufjs writes, and refuses a field twice, unknown fields and lengths that lie", async () => {
  const bytes = encodeModel(model);
  checkWire(bytes, "m");
  expect(decodeModel(bytes)).toMatchObject({
    specificationVersion: 8,
    mlProgram: { functions: [{ key: "main", value: { opset: "CoreML7" } }] },
  });
  const outcome = (...more: number[]) => outcomeOf(() => checkWire(Buffer.concat([bytes, Uint8Array.from(more)]), "m"));
  expect(await outcome()).toBe("taken");
  expect(await outcome(1 * 8, 9)).toBe("FORMAT_INVALID");
  expect(await outcome(2 * 8 + 2, 1)).toBe("FORMAT_INVALID");
  expect(await outcome(2 * 8 + 3)).toBe("FORMAT_INVALID");
  expect(await outcome(0xb2, 0x1f, 0)).toBe("FORMAT_INVALID");
  expect(await outcome(0xc2, 0x3e, 0)).toBe("FORMAT_UNSUPPORTED");
});

it("what it takes, protobufjs decodes, whatever the bytes: only text can still be wrong", () => {
  const bytes = encodeModel(model);
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, value) => {
      const changed = Uint8Array.from(bytes).with(at, value);
      try {
        checkWire(changed, "m");
      } catch {
        return;
      }
      expect(() => decodeUnlessText(changed)).not.toThrow();
    }),
    { numRuns: 2000 },
  );
});

function decodeUnlessText(bytes: Uint8Array): void {
  try {
    decodeModel(bytes);
  } catch (error) {
    if (!/utf-8/i.test((error as Error).message)) throw error;
  }
}

it("packed numbers count one by one: 2 MiB of them are refused before any is made", async () => {
  const values = new Uint8Array(2 << 20).fill(1);
  const ints = { tensor: { ints: { values: [...values] } } };
  const operation = { type: "const", attributes: [{ key: "val", value: { immediateValue: ints } }] };
  const block = { operations: [operation] };
  const bytes = encodeModel({
    mlProgram: { functions: [{ key: "main", value: { blockSpecializations: [{ key: "CoreML7", value: block }] } }] },
  });
  expect(await outcomeOf(() => checkWire(bytes, "m"))).toBe("LIMIT_EXCEEDED");
});
