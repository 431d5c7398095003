import type { CoreMlOptions } from "@balafon/manifest-schema";

/** What one system loads. Each loads what was written for older ones too. */
export interface CoreMlSystem {
  readonly name: string;
  /** Of the model's description. */
  readonly specificationVersion: number;
  /** Of a program's functions; MIL spells it `CoreML6`. */
  readonly opset: number;
}

/** The systems that packages are written for, oldest first. */
export const targetSystems: Readonly<Record<CoreMlOptions["target"], CoreMlSystem>> = {
  ios16: { name: "iOS 16", specificationVersion: 7, opset: 6 },
  ios17: { name: "iOS 17", specificationVersion: 8, opset: 7 },
  ios18: { name: "iOS 18", specificationVersion: 9, opset: 8 },
};

/** The systems whose packages are read, oldest first: iOS 15 brought ML Programs, but functions could not take or give float16. */
export const systems: readonly CoreMlSystem[] = [{ name: "iOS 15", specificationVersion: 6, opset: 5 }, ...Object.values(targetSystems)];

/** @example opsetName(7) === "CoreML7" */
export const opsetName = (opset: number): string => `CoreML${opset}`;
