import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPartIdentity, readMetadataProps } from "../../src/index.ts";
import { refusalOf } from "../speech/support/refusal.ts";
import { tinyManifest } from "../support/manifest.ts";
import { encoderModel, headModel, message } from "../support/onnx.ts";

const manifest = tinyManifest();
const { layoutId, contractId } = manifest.contract;
const identity = { name: "tiny", version: "1.0.0", role: "head", layoutId, contractId };

describe("checkPartIdentity", () => {
  it("takes a part that names its bundle, role and contract", () => {
    expect(() => checkPartIdentity(headModel(identity), "head", "onnx/head.onnx", manifest)).not.toThrow();
    expect(() => checkPartIdentity(encoderModel({ ...identity, role: "encoder" }), "encoder", "onnx/encoder.onnx", manifest)).not.toThrow();
  });

  it.each(["name", "version", "role", "layoutId", "contractId"])("refuses a part of another %s, and one without", async (field) => {
    const { [field]: _removed, ...rest } = identity as Record<string, string>;
    for (const [model, found] of [
      [headModel({ ...identity, [field]: "other" }), "other"],
      [headModel(rest), "none"],
    ] as const) {
      const error = await refusalOf(() => checkPartIdentity(model, "head", "onnx/head.onnx", manifest));
      expect(error.code).toBe("CONTRACT_MISMATCH");
      expect(error.facts).toMatchObject({ subject: "onnx/head.onnx", found, expected: identity[field as keyof typeof identity] });
      expect(error.facts.problem).toContain(field);
    }
  });

  it("refuses a part that is no model", async () => {
    expect((await refusalOf(() => checkPartIdentity(new Uint8Array(), "head", "head", manifest))).code).toBe("CONTRACT_MISMATCH");
  });
});

const property = (key: string, value: string): Uint8Array => message([1, key], [2, value]);

describe("readMetadataProps", () => {
  it("reads every entry of a model, and skips what lies around them", () => {
    expect(Object.fromEntries(readMetadataProps(encoderModel({ role: "encoder", note: "ߒߞߏ" })))).toEqual({
      "balafon.role": "encoder",
      "balafon.note": "ߒߞߏ",
    });
    expect(readMetadataProps(message([1, 300], [14, property("a", "1")], [7, new Uint8Array(1000)], [14, property("b", "2")])).size).toBe(
      2,
    );
  });

  it("takes the last of repeated keys and fields, as protobuf does; what is absent is empty", () => {
    expect([...readMetadataProps(message([14, property("a", "1")], [14, message([1, "a"], [2, "2"], [2, "3"])]))]).toEqual([["a", "3"]]);
    expect([...readMetadataProps(message([14, message([2, "x"])]))]).toEqual([["", "x"]]);
  });

  it("skips fixed-width fields, and stops at groups and at tags that are cut off", () => {
    const entry = message([14, property("a", "1")]);
    const after = (...bytes: number[]) => readMetadataProps(Buffer.concat([Uint8Array.from(bytes), entry])).size;
    expect(after(0x0d, 1, 2, 3, 4)).toBe(1);
    expect(after(0x09, 1, 2, 3, 4, 5, 6, 7, 8)).toBe(1);
    expect(after(0x0b)).toBe(0);
    expect(after(...Array.from({ length: 2000 }, () => 0xff))).toBe(0);
    expect(after(0x0a, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f)).toBe(0);
  });

  it("never throws, and makes up nothing that the bytes do not hold", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const total = [...readMetadataProps(bytes)].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
        expect(total).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });

  it("gives, of a model cut short anywhere, the entries that are whole", () => {
    const model = headModel(identity);
    const whole = [...readMetadataProps(model)];
    expect(whole).toHaveLength(5);
    let last = 0;
    for (let length = 0; length <= model.length; length++) {
      const found = [...readMetadataProps(model.subarray(0, length))];
      expect(found).toEqual(whole.slice(0, found.length));
      expect(found.length).toBeGreaterThanOrEqual(last);
      last = found.length;
    }
    expect(last).toBe(5);
  });

  it("holds a bounded number of bounded entries", () => {
    const many = message(...Array.from({ length: 3000 }, (_, index) => [14, property(`${index}`, "")] as const));
    expect(readMetadataProps(many).size).toBe(1000);
    const empty = new Uint8Array(2 ** 24).map((_, index) => (index % 2 === 0 ? 0x72 : 0));
    expect([...readMetadataProps(empty)]).toEqual([["", ""]]);
    expect(readMetadataProps(message([14, property("large", "x".repeat(70_000))])).size).toBe(0);
  });
});
