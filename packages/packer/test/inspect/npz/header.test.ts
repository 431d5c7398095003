import { describe, expect, it } from "vitest";
import { parseNpyHeader } from "../../../src/inspect/npz/header.ts";
import { refused } from "../refused.ts";

describe("parseNpyHeader", () => {
  it.each([
    ["{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }   \n", { descr: "<f4", fortranOrder: false, shape: [2, 3] }],
    ["{'descr': '>i2', 'fortran_order': True, 'shape': (5,), }\n", { descr: ">i2", fortranOrder: true, shape: [5] }],
    ["{'descr': '<f8', 'fortran_order': False, 'shape': (), }\n", { descr: "<f8", fortranOrder: false, shape: [] }],
    ["{'shape': (3L, 4L), 'fortran_order': False, 'descr': '<f4'}", { descr: "<f4", fortranOrder: false, shape: [3, 4] }],
    ['{"descr":"<f4","fortran_order":False,"shape":(0,7,) }', { descr: "<f4", fortranOrder: false, shape: [0, 7] }],
  ])("parses %j", (text, header) => {
    expect(parseNpyHeader("a.npy", text)).toEqual(header);
  });

  it.each([
    "",
    "{}",
    "{'descr': '<f4', 'fortran_order': False}",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (2), }",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (,), }",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (2,,3), }",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (-2,), }",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (2.0,), }",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (1e3,), }",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999,), }",
    "{'descr': '<f4', 'fortran_order': False, 'shape': ((2,),), }",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (__import__('os').system('true'),), }",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), 'descr': '<f8'}",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), 'more': True}",
    "{'descr': '<f4', 'fortran_order': 0, 'shape': (2,), }",
    "{'descr': '<f4', 'fortran_order': 'False', 'shape': (2,), }",
    "{'descr': True, 'fortran_order': False, 'shape': (2,), }",
    "{'descr': '\\x3cf4', 'fortran_order': False, 'shape': (2,), }",
    "{'__proto__': (2,), 'descr': '<f4', 'fortran_order': False}",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), } + x",
    "{'descr': '<f4' 'fortran_order': False, 'shape': (2,), }",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), ",
    "dict(descr='<f4', fortran_order=False, shape=(2,))",
  ])("refuses %j", async (text) => {
    expect((await refused(() => parseNpyHeader("a.npy", text))).code).toBe("FORMAT_INVALID");
  });

  it("refuses structures as such", async () => {
    const text = "{'descr': [('a', '<f4'), ('b', '<i2')], 'fortran_order': False, 'shape': (2,), }\n";
    expect((await refused(() => parseNpyHeader("a.npy", text))).code).toBe("FORMAT_UNSUPPORTED");
  });

  it("takes no longer for a header that nearly parses than for one that does", async () => {
    const text = `{'descr': '<f4', ${"'".repeat(20_000)}${" }".repeat(20_000)}x`;
    expect((await refused(() => parseNpyHeader("a.npy", text))).code).toBe("FORMAT_INVALID");
  });
});
