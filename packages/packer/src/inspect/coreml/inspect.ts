import type { SourceEntry } from "@balafon/manifest-schema";
import { sha256Of } from "../../resolve/byte-source.ts";
import { typesOf } from "./function.ts";
import { packageFolder } from "./package-folder.ts";
import type { MilFunction, MilNamedType } from "./program.ts";
import { readCoreMl } from "./read.ts";
import { weightsOf, type WeightFacts } from "./weights/facts.ts";

interface FunctionFacts {
  readonly name: string;
  readonly opset: string;
  readonly inputs: readonly PortFacts[];
  readonly outputs: readonly PortFacts[];
  readonly operators: Readonly<Record<string, number>>;
}

interface PortFacts {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly number[];
}

/** What a Core ML package holds. */
export interface PackageInspection {
  readonly kind: "mlpackage";
  readonly path: string;
  /** All files together. */
  readonly bytes: number;
  /** By their paths in the package. */
  readonly files: readonly SourceEntry[];
  readonly specificationVersion: number;
  readonly functions: readonly FunctionFacts[];
  readonly metadata: Readonly<Record<string, string>>;
  /** Weights of all functions; where there are several, names begin with the function's. */
  readonly tensors: readonly WeightFacts[];
}

/** Looks into the package in the folder at `path`. @throws as `readCoreMl` */
export async function inspectPackage(path: string): Promise<PackageInspection> {
  const folder = packageFolder(path);
  try {
    const { specificationVersion, userDefined, functions } = await readCoreMl(folder);
    const files: SourceEntry[] = [];
    for (const [file, source] of folder.files) files.push({ file, bytes: source.size, sha256: await sha256Of(source) });
    const tensors = [...functions].flatMap(([name, fn]) =>
      weightsOf(fn).map((weight) => (functions.size === 1 ? weight : { ...weight, name: `${name}/${weight.name}` })),
    );
    return {
      kind: "mlpackage",
      path,
      bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
      files,
      specificationVersion,
      functions: [...functions].map(([name, fn]) => functionFacts(name, fn)),
      metadata: Object.fromEntries(userDefined),
      tensors,
    };
  } finally {
    await folder.close();
  }
}

function functionFacts(name: string, { opset, inputs, outputs, operations }: MilFunction): FunctionFacts {
  const types = typesOf({ inputs, opset, operations, outputs });
  const operators = new Map<string, number>();
  for (const { type } of operations) operators.set(type, (operators.get(type) ?? 0) + 1);
  return {
    name,
    opset,
    inputs: inputs.map(portFacts),
    outputs: outputs.map((output) => portFacts({ name: output, type: types.get(output)! })),
    operators: Object.fromEntries([...operators].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

const portFacts = ({ name, type: { dtype, shape } }: MilNamedType): PortFacts => ({ name, dtype, shape });
