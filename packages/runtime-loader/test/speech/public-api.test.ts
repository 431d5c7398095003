import { expect, it } from "vitest";
import * as speech from "../../src/speech/index.ts";
import * as speechNode from "../../src/speech/node.ts";

it("speech exports what it promises and nothing else", () => {
  expect(Object.keys(speech).sort()).toEqual([
    "characterErrorRate",
    "decodeWav",
    "featureParity",
    "greedyDecode",
    "logMel",
    "logitKl",
    "nkoVocabulary",
  ]);
});

it("speech/node adds the session", () => {
  expect(Object.keys(speechNode).sort()).toEqual(["openSession", "runtimeName"]);
});
