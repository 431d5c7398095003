import { expect, it } from "vitest";
import { freshNames } from "../../../src/inspect/onnx/fresh-names.ts";

it("names are free, and the same for the same calls", () => {
  const names = () => {
    const fresh = freshNames(["a", "a_2", "b_3"]);
    return ["a", "a", "b", "b", "b", "a_2"].map(fresh);
  };
  expect(names()).toEqual(["a_3", "a_4", "b", "b_2", "b_4", "a_2_2"]);
  expect(names()).toEqual(names());
});

it("long bases are cut, and stay apart", () => {
  const fresh = freshNames([]);
  const names = [fresh("n".repeat(5000)), fresh(`${"n".repeat(4999)}m`)];
  expect(names.map(({ length }) => length)).toEqual([200, 202]);
});
