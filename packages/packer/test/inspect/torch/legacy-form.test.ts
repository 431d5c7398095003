import { describe, expect, it } from "vitest";
import { bytesSource } from "../../../src/resolve/byte-source.ts";
import { readFloats } from "../../../src/inspect/floats.ts";
import { legacyMagic, readLegacyForm } from "../../../src/inspect/torch/legacy-form.ts";
import { stateDict } from "../../../src/inspect/torch/state-dict.ts";
import { refused } from "../refused.ts";
import { dict, floats, int, int32, join, op, pickle, str, tensor, type Piece } from "./pickle.ts";

interface Parts {
  readonly magic?: bigint;
  readonly protocol?: number;
  readonly system?: Piece;
  readonly object?: Piece;
  readonly keys?: readonly string[];
  readonly storages?: Uint8Array;
}

function count(elements: number): Uint8Array {
  return join(int32(elements), int32(0));
}

const objectOfTwo = dict(["w", tensor({ key: "b" })], ["v", tensor({ key: "a", elements: 1, shape: [1] })]);
const storagesOfTwo = join(count(1), floats(7), count(2), floats(1, 2));

function legacy({
  magic = legacyMagic,
  protocol = 1001,
  system,
  object = objectOfTwo,
  keys = ["a", "b"],
  storages = storagesOfTwo,
}: Parts): Uint8Array {
  const info = system ?? dict(["protocol_version", int(1001)], ["little_endian", op("NEWTRUE")]);
  const list = join(op("EMPTY_LIST"), op("MARK"), ...keys.map(str), op("APPENDS"));
  return join(pickle(int(magic)), pickle(int(protocol)), pickle(info), pickle(object), pickle(list), storages);
}

describe("readLegacyForm", () => {
  it("finds each storage in the order of the keys, not of the tensors", async () => {
    const { tensors } = stateDict(await readLegacyForm(bytesSource("m.pt", legacy({}))), {}, "m.pt");
    const values = await Promise.all([...tensors].map(async ([name, weight]) => [name, [...(await readFloats(weight))]]));
    expect(values).toEqual([
      ["w", [1, 2]],
      ["v", [7]],
    ]);
  });

  it.each<[string, Parts, string]>([
    ["another magic number", { magic: legacyMagic + 1n }, "FORMAT_INVALID: the magic number"],
    ["another protocol", { protocol: 1002 }, "FORMAT_INVALID: the protocol version"],
    ["a big-endian machine", { system: dict(["little_endian", op("NEWFALSE")]) }, "FORMAT_UNSUPPORTED: the byte order"],
    ["a system that is no dict", { system: op("NONE") }, "FORMAT_UNSUPPORTED: the byte order"],
    ["a storage among the system's facts", { system: tensor() }, "FORMAT_INVALID: a storage outside"],
    ["a key that no tensor has", { keys: ["a", "b", "c"] }, "FORMAT_INVALID: the list of storages"],
    ["a key too few", { keys: ["a"] }, "FORMAT_INVALID: the list of storages"],
    ["a key twice", { keys: ["a", "a"] }, "FORMAT_INVALID: the list of storages"],
    ["another count", { storages: join(count(2), floats(7, 8), count(2), floats(1, 2)) }, 'FORMAT_INVALID: the storage "a"'],
    ["a last storage that ends early", { storages: storagesOfTwo.subarray(0, -1) }, "FORMAT_TRUNCATED"],
    ["a storage without a count", { storages: storagesOfTwo.subarray(0, 16) }, "FORMAT_TRUNCATED"],
    ["bytes after the last storage", { storages: join(storagesOfTwo, op("STOP")) }, "FORMAT_INVALID: bytes follow"],
    [
      "a storage of two sizes",
      { object: dict(["a", tensor()], ["b", tensor({ elements: 3 })]) },
      'FORMAT_INVALID: the storage "0" is described twice',
    ],
    ["a storage beyond memory", { object: tensor({ key: "a", elements: 2n ** 52n }), keys: ["a"] }, 'FORMAT_INVALID: the storage "a"'],
  ])("refuses %s", async (_, parts, problem) => {
    const error = await refused(() => readLegacyForm(bytesSource("m.pt", legacy(parts))));
    expect(`${error.code}: ${error.facts.problem}`).toContain(problem);
  });
});
