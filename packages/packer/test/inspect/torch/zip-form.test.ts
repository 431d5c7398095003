import { describe, expect, it } from "vitest";
import { bytesSource } from "../../../src/resolve/byte-source.ts";
import { readFloats } from "../../../src/inspect/floats.ts";
import { stateDict } from "../../../src/inspect/torch/state-dict.ts";
import { readZipForm } from "../../../src/inspect/torch/zip-form.ts";
import { refused } from "../refused.ts";
import { archiveOf } from "../zip/archive.ts";
import { checkpoint, dict, floats, int, join, op, pickle, tensor } from "./pickle.ts";

const pkl = pickle(dict(["w", tensor()]));
const data = { "0": floats(1, 2) };

async function problemOf(bytes: Uint8Array): Promise<string> {
  const error = await refused(() => readZipForm(bytesSource("m.pt", bytes)));
  return `${error.code}: ${error.facts.problem}`;
}

async function firstOf(bytes: Uint8Array): Promise<number[]> {
  const { tensors } = stateDict(await readZipForm(bytesSource("m.pt", bytes)), {}, "m.pt");
  return [...(await readFloats([...tensors.values()][0]!))];
}

describe("readZipForm", () => {
  it("reads tensors through their storages", async () => {
    await expect(firstOf(checkpoint(pkl, data))).resolves.toEqual([1, 2]);
  });

  it("lets tensors share a storage", async () => {
    const shared = pickle(dict(["high", tensor({ offset: 1, shape: [1] })], ["low", tensor({ shape: [1] })]));
    await expect(firstOf(checkpoint(shared, data))).resolves.toEqual([2]);
  });

  it("reads deflated entries too, and once", async () => {
    const items = { "data.pkl": pkl, version: "3\n", "data/0": floats(1, 2) };
    const bytes = archiveOf(Object.entries(items).map(([name, content]) => ({ name: `m/${name}`, data: content, deflate: true })));
    await expect(firstOf(bytes)).resolves.toEqual([1, 2]);
  });

  it.each([
    ["a storage that is too short", checkpoint(pkl, { "0": floats(1) }), "FORMAT_INVALID: the storage"],
    ["a storage that is too long", checkpoint(pkl, { "0": floats(1, 2, 3) }), "FORMAT_INVALID: the storage"],
    ["a storage that is missing", checkpoint(pkl), "FORMAT_INVALID: the storage"],
    [
      "a storage that claims a size beyond memory",
      checkpoint(pickle(tensor({ elements: 2n ** 52n })), data),
      "FORMAT_INVALID: the storage",
    ],
    [
      "a storage of two types",
      checkpoint(pickle(dict(["a", tensor()], ["b", tensor({ type: "IntStorage" })])), data),
      "FORMAT_INVALID: the storage",
    ],
    ["a storage key that leaves the folder", checkpoint(pickle(tensor({ key: "../version" })), data), "FORMAT_INVALID: the storage"],
    ["bytes after STOP", checkpoint(join(pkl, op("STOP")), data), "FORMAT_INVALID: bytes follow the pickle"],
    ["a second pickle", checkpoint(join(pkl, pickle(int(1))), data), "FORMAT_INVALID: bytes follow the pickle"],
    ["big-endian numbers", checkpoint(pkl, data, { byteorder: "big" }), "FORMAT_UNSUPPORTED: the byte order"],
    ["a version of the future", checkpoint(pkl, data, { version: "11\n" }), "FORMAT_UNSUPPORTED: the version"],
    ["a version that is no number", checkpoint(pkl, data, { version: "x" }), "FORMAT_UNSUPPORTED: the version"],
    ["a version that is a book", checkpoint(pkl, data, { version: "3".repeat(17) }), "LIMIT_EXCEEDED"],
    ["a TorchScript program", checkpoint(pkl, data, { "constants.pkl": "" }), "FORMAT_UNSUPPORTED: a TorchScript"],
    ["an archive without data.pkl", archiveOf([{ name: "m/version", data: "3\n" }]), "FORMAT_INVALID: not a file of torch.save"],
    ["an archive of nothing", archiveOf([]), "FORMAT_INVALID: not a file of torch.save"],
    ["data.pkl without a folder", archiveOf([{ name: "data.pkl", data: pkl }]), "FORMAT_INVALID: not a file of torch.save"],
    [
      "files beside the folder",
      archiveOf([
        { name: "m/data.pkl", data: pkl },
        { name: "run.sh", data: "" },
      ]),
      "FORMAT_INVALID: not a file of torch.save",
    ],
    ["no version", archiveOf([{ name: "m/data.pkl", data: pkl }]), 'FORMAT_INVALID: "m/version" is missing'],
    ["a pickle beyond the limit", checkpoint(new Uint8Array(16_777_217)), "LIMIT_EXCEEDED"],
  ])("refuses %s", async (_, bytes, problem) => {
    await expect(problemOf(bytes)).resolves.toContain(problem);
  });

  it("takes files of torch before 2.1, which name no byte order", async () => {
    const items = { "m/data.pkl": pkl, "m/version": "3", "m/data/0": floats(1, 2) };
    await expect(firstOf(archiveOf(Object.entries(items).map(([name, content]) => ({ name, data: content }))))).resolves.toEqual([1, 2]);
  });
});
