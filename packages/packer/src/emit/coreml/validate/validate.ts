import { maxOperations, maxTextLength } from "../../../inspect/coreml/limits.ts";
import type { CoreMlModel, MilDType, MilNamedType } from "../../../inspect/coreml/program.ts";
import { opsetName, targetSystems } from "../../../inspect/coreml/systems.ts";
import { describeType } from "../../../inspect/coreml/type.ts";
import { quoted } from "../../../inspect/quoted.ts";
import { fault } from "./fault.ts";
import { checkFunction } from "./function.ts";

const subject = "the ML Program";

/** What functions may take and give on iOS 16. */
const boundaryTypes: ReadonlySet<MilDType> = new Set(["fp16", "fp32", "int32"]);

/**
 * Checks everything that makes Core ML refuse a package, or do something else with it than was meant, and that coremltools does not look for on
 * Linux: names, defaults that must be written, opsets, single assignment, declared types against inferred ones, and a description that equals the
 * function. Weights are not read.
 *
 * @throws BalafonError INTERNAL: no recipe can be the cause
 */
export function validateModel({ specificationVersion, inputs, outputs, userDefined, functions }: CoreMlModel): void {
  const system = Object.values(targetSystems).find((each) => each.specificationVersion === specificationVersion);
  const main = functions.get("main");
  if (main === undefined || functions.size > 1)
    throw fault(subject, "it has not one function", "main", [...functions.keys()].map(quoted).join(", "));
  if (system === undefined || main.opset !== opsetName(system.opset)) {
    throw fault(
      subject,
      "its opset is not that of its specification version",
      Object.values(targetSystems)
        .map((each) => `${each.specificationVersion} and ${opsetName(each.opset)}`)
        .join(", "),
      `${specificationVersion} and ${main.opset}`,
    );
  }
  if (main.operations.length > maxOperations)
    throw fault(subject, "it has too many operations", `at most ${maxOperations}`, String(main.operations.length));
  const types = checkFunction(main, system.opset);
  checkBoundary(inputs, main.inputs, "input");
  checkBoundary(
    outputs,
    main.outputs.map((name) => ({ name, type: types.get(name)! })),
    "output",
  );
  for (const [key, value] of userDefined) {
    if (key === "" || value.length > maxTextLength)
      throw fault(subject, `its metadata ${quoted(key)} is empty or too long`, `at most ${maxTextLength} characters`);
  }
}

/** The description equals the function, and has types that apps can feed. */
function checkBoundary(described: readonly MilNamedType[], actual: readonly MilNamedType[], what: string): void {
  const list = (all: readonly MilNamedType[]): string => all.map(({ name, type }) => `${name}: ${describeType(type)}`).join("; ");
  if (list(described) !== list(actual))
    throw fault(subject, `its described ${what}s are not those of its function`, list(actual), list(described));
  if (actual.length === 0 || new Set(actual.map(({ name }) => name)).size < actual.length)
    throw fault(subject, `it has no ${what}, or one twice`, undefined, list(actual));
  const wrong = actual.find(({ type }) => !boundaryTypes.has(type.dtype) || type.shape.length === 0);
  if (wrong !== undefined)
    throw fault(subject, `an ${what} is not an array that apps can feed or read`, [...boundaryTypes].join(", "), describeType(wrong.type));
}
