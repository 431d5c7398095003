import { describe, expect, it } from "vitest";
import { bytesSource } from "../../../src/resolve/byte-source.ts";
import { readFloats } from "../../../src/inspect/floats.ts";
import { readNpy } from "../../../src/inspect/npz/npy.ts";
import type { Tensor } from "../../../src/inspect/tensor.ts";
import { outcomesOf } from "../mutations.ts";
import { refused } from "../refused.ts";
import { headerOf, npyOf } from "./array.ts";

function read(bytes: Uint8Array): Promise<Tensor> {
  return readNpy(bytesSource("a.npy", bytes), "a");
}

async function wholeOf(bytes: Uint8Array): Promise<number[]> {
  const tensor = await read(bytes);
  return [...(await tensor.read(0, tensor.byteLength))];
}

const six = Uint8Array.of(0, 0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0);

describe("readNpy", () => {
  it("reads bytes that numpy.save wrote", async () => {
    // numpy 2.4: numpy.save(f, numpy.asfortranarray(numpy.arange(6, dtype=">i2").reshape(2, 3)))
    const header = `{'descr': '>i2', 'fortran_order': True, 'shape': (2, 3), }${" ".repeat(59)}\n`;
    const bytes = Buffer.from(`\x93NUMPY\x01\x00v\x00${header}\x00\x00\x00\x03\x00\x01\x00\x04\x00\x02\x00\x05`, "latin1");
    await expect(wholeOf(bytes)).resolves.toEqual([...six]);
    expect(await read(bytes)).toMatchObject({ name: "a", dtype: "int16", shape: [2, 3], byteLength: 12 });
  });

  it.each([1, 2, 3])("reads version %i", async (version) => {
    await expect(wholeOf(npyOf(headerOf("<i2", [2, 3]), six, version))).resolves.toEqual([...six]);
  });

  it("reads a scalar and an empty array", async () => {
    await expect(readFloats(await read(npyOf(headerOf("<f8", []), new Uint8Array(Float64Array.of(2.5).buffer))))).resolves.toEqual(
      Float32Array.of(2.5),
    );
    await expect(wholeOf(npyOf(headerOf("<f4", [0, 3], true), new Uint8Array()))).resolves.toEqual([]);
  });

  it.each([1, 2, 4, 8])("serves any range of %i-byte big-endian elements", async (itemBytes) => {
    const data = Uint8Array.from({ length: 3 * itemBytes }, (_, at) => at + 1);
    const swapped = [0, 1, 2].flatMap((item) => [...data.subarray(item * itemBytes, (item + 1) * itemBytes)].reverse());
    const tensor = await read(npyOf(headerOf(`>u${itemBytes}`, [3]), data));
    for (let from = 0; from <= data.length; from++) {
      for (let to = from; to <= data.length; to++) expect([...(await tensor.read(from, to - from))]).toEqual(swapped.slice(from, to));
    }
    // The bytes in the source stay as they are.
    expect([...data]).toEqual(Array.from(data, (_, at) => at + 1));
  });

  it.each([
    ["another magic", Buffer.from("\x93NUMPX\x01\x00v\x00"), "FORMAT_INVALID"],
    ["version 4", npyOf(headerOf("<i2", [6]), six, 4), "FORMAT_INVALID"],
    ["version 0", npyOf(headerOf("<i2", [6]), six, 0), "FORMAT_INVALID"],
    ["an empty file", new Uint8Array(), "FORMAT_TRUNCATED"],
    ["too little data", npyOf(headerOf("<i2", [7]), six), "FORMAT_TRUNCATED"],
    ["half an element too much", npyOf(headerOf("<i2", [5]), six.subarray(0, 11)), "FORMAT_INVALID"],
    ["an element too much", npyOf(headerOf("<i2", [5]), six), "FORMAT_INVALID"],
    ["a shape that overflows", npyOf(headerOf("<i2", [2n ** 40n, 2n ** 40n]), six), "FORMAT_TRUNCATED"],
    ["a shape that overflows before a zero", npyOf(headerOf("<i2", [2n ** 40n, 2n ** 40n, 0]), new Uint8Array()), "FORMAT_INVALID"],
    [
      "65 dimensions",
      npyOf(
        headerOf(
          "<i2",
          Array.from({ length: 65 }, () => 1),
        ),
        six.subarray(0, 2),
      ),
      "FORMAT_INVALID",
    ],
    ["a header beyond the limit", npyOf(`${headerOf("<i2", [6])}${" ".repeat(65_536)}`, six, 2), "LIMIT_EXCEEDED"],
    ["objects", npyOf(headerOf("|O", [1]), Uint8Array.of(0x80, 2, 0x4e, 0x2e)), "FORMAT_UNSUPPORTED"],
  ])("refuses %s", async (_, bytes, code) => {
    expect((await refused(() => read(bytes))).code).toBe(code);
  });

  it("refuses a file that is cut short anywhere", async () => {
    const bytes = npyOf(headerOf("<i2", [2, 3]), six);
    for (let length = 0; length < bytes.length; length++)
      expect((await refused(() => read(bytes.subarray(0, length)))).code).toMatch(/^FORMAT_/);
  });

  it("meets damage with an array or a refusal, and nothing else", async () => {
    const outcomes = await outcomesOf(npyOf(headerOf(">i2", [2, 3], true), six), wholeOf);
    expect([...outcomes]).toEqual(expect.arrayContaining(["taken", "FORMAT_INVALID", "FORMAT_TRUNCATED"]));
  });
});
