import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldsOf } from "../../src/match/wire.ts";
import { message } from "../support/onnx.ts";

const fieldsIn = (...bytes: readonly number[]) => {
  const broken: [string, boolean][] = [];
  const fields = [...fieldsOf(Uint8Array.from(bytes), (...said) => void broken.push(said))];
  return { fields: fields.map(({ field, wire, value, bytes: content }) => [field, wire, value, [...content]]), broken };
};
const nines = (count: number): number[] => Array.from({ length: count }, () => 0xff);

describe("fieldsOf", () => {
  it("gives every field, whatever its type", () => {
    expect(fieldsIn(0x08, 0xac, 0x02, 0x12, 2, 7, 8, 0x1d, 1, 2, 3, 4, 0x21, 1, 2, 3, 4, 5, 6, 7, 8)).toEqual({
      fields: [
        [1, 0, 300, []],
        [2, 2, 0, [7, 8]],
        [3, 5, 0, []],
        [4, 1, 0, []],
      ],
      broken: [],
    });
  });

  it("gives views, and copies nothing", () => {
    const bytes = message([1, "text"]);
    const [field] = fieldsOf(bytes);
    expect(field!.bytes.buffer).toBe(bytes.buffer);
  });

  it("never takes for 0 what another parser could take for something else", () => {
    const { fields } = fieldsIn(0x08, ...nines(9), 0x7f, 0x08, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x02);
    for (const [, , value] of fields) expect(value).toBeGreaterThan(0);
  });

  it.each<[string, readonly number[], boolean]>([
    ["a tag that is cut off", [0x80], true],
    ["a tag of more than 32 bits, which is another field to a parser that keeps 32", [0xba, 0x80, 0x80, 0x80, 0x10], false],
    ["a tag without an end", [...nines(5), 0x01], false],
    ["field 0", [0x00, 0x00], false],
    ["a group", [0x0b, 0x0c], false],
    ["a wire type that there is none of", [0x0f], false],
    ["a varint that is cut off", [0x08, 0x80], true],
    ["a varint without an end", [0x08, ...nines(10), 0x01], false],
    ["a length that is cut off", [0x0a, 0x80], true],
    ["a length beyond the message", [0x0a, 2, 0], true],
    ["a length beyond any memory", [0x0a, ...nines(9), 0x7f], true],
    ["a fixed width that is cut off", [0x0d, 1, 2, 3], true],
  ])("stops at %s", (_name, bytes, missing) => {
    const { fields, broken } = fieldsIn(...message([1, 1]), ...bytes);
    expect(fields).toEqual([[1, 0, 1, []]]);
    expect(broken).toEqual([[expect.any(String), missing]]);
  });

  it("never throws by itself", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const total = [...fieldsOf(bytes)].reduce((sum, { bytes: content }) => sum + content.length, 0);
        expect(total).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });
});
