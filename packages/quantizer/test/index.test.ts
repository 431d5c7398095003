import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as quantizer from "../src/index.ts";

describe("the public surface", () => {
  it("is these functions", () => {
    expect(Object.keys(quantizer).sort()).toEqual([
      "addToHistogram",
      "allocate",
      "bitsOf",
      "bitsPerWeight",
      "codebookOf",
      "createHistogram",
      "dequantizeRows",
      "dequantizeVectors",
      "errorSums",
      "float16ToFloat32",
      "float32ToFloat16",
      "fromFloat16",
      "groupOf",
      "hasZeroPoints",
      "laneRotator",
      "largestBlock",
      "largestPowerOfTwo",
      "largestRegularBlock",
      "largestTrellisBlock",
      "lloydMax",
      "packCodes",
      "packedBytes",
      "paletteOf",
      "quantizePacked",
      "quantizeRows",
      "quantizeVectors",
      "relativeMse",
      "rotateRows",
      "rotationMatrix",
      "rotationOf",
      "smallestBudget",
      "snrDb",
      "sphereLloydMax",
      "splitmixPermutation",
      "splitmixSigns",
      "toFloat16",
      "uniformCodebook",
      "unpackCodes",
      "unrotateRows",
    ]);
  });

  it("is these types", () => {
    const source = readFileSync(new URL("../src/index.ts", import.meta.url), "utf8");
    const types = [...source.matchAll(/\btype (\w+)|export type \{ (\w+) \}/g)].map((match) => match[1] ?? match[2]);
    expect(types.sort()).toEqual([
      "Allocation",
      "AllocationTensor",
      "BitsPerWeight",
      "Budget",
      "Candidate",
      "Codebook",
      "ErrorSums",
      "Fp16Scheme",
      "HadamardRotation",
      "KMeansScheme",
      "Nf4Scheme",
      "PackedQuantization",
      "Quantization",
      "QuantizedRows",
      "QuantizedVectors",
      "RegularHadamardRotation",
      "RotateLanes",
      "Rotation",
      "RowScheme",
      "RowShape",
      "RtnScheme",
      "Scheme",
      "TrellisScheme",
      "TurboQuantScheme",
      "ValueHistogram",
      "VectorScheme",
    ]);
  });
});
