import type { MilBinding, MilFunction, MilNamedType, MilOperation, MilType, MilValue } from "../../../inspect/coreml/program.ts";
import { milNames } from "./names.ts";

/** What a parameter is given: a value by its MIL name, several, or a constant of its own. */
export type Argument = string | readonly string[] | MilValue;

/** Collects operations in order. Names come from what is built, so that the same graph gives the same names. */
export interface MilBuilder {
  readonly input: (name: string, type: MilType) => string;
  /** Adds an operation of one or several outputs and returns their names. Parameters that are constants become `const` operations before it. */
  readonly add: (type: string, base: string, inputs: Readonly<Record<string, Argument>>, outputs: readonly MilType[]) => string[];
  /** Adds a constant and returns its name. */
  readonly constant: (base: string, value: MilValue) => string;
  /** Adds a weight that is decompressed when the program is compiled: its parameters are part of the operation. */
  readonly compressed: (type: string, base: string, parts: Pick<MilOperation, "inputs" | "attributes">, output: MilType) => string;
  /** How many operations there are so far. */
  readonly count: () => number;
  /** The function whose outputs, MIL values by the names that they get, are the given ones. */
  readonly finish: (opset: string, outputs: ReadonlyMap<string, MilNamedType>) => MilFunction;
}

interface Draft {
  readonly type: string;
  readonly inputs: MilOperation["inputs"];
  readonly outputs: readonly MilNamedType[];
  readonly attributes: MilOperation["attributes"];
}

export function createMilBuilder(): MilBuilder {
  const fresh = milNames();
  const inputs: MilNamedType[] = [];
  const drafts: Draft[] = [];
  const push = (
    type: string,
    names: readonly string[],
    given: Draft["inputs"],
    outputs: readonly MilType[],
    attributes: Draft["attributes"],
  ) => drafts.push({ type, inputs: given, outputs: outputs.map((output, at) => ({ name: names[at]!, type: output })), attributes });
  const constant = (base: string, value: MilValue): string => {
    const name = fresh(base);
    push("const", [name], new Map(), [value.type], new Map([["val", value]]));
    return name;
  };
  const bind = (argument: Argument, base: string): MilBinding[] => {
    if (typeof argument === "string") return [{ name: argument }];
    if ("type" in argument) return [{ name: constant(base, argument) }];
    return argument.map((name) => ({ name }));
  };
  return {
    constant,
    count: () => drafts.length,
    input: (base, type) => {
      const name = fresh(base);
      inputs.push({ name, type });
      return name;
    },
    add: (type, base, given, outputs) => {
      const names = outputs.map((_, at) => fresh(outputs.length === 1 ? base : `${base}_${at}`));
      const bindings = Object.entries(given).map(([key, argument]) => [key, bind(argument, `${names[0]!}_${key}`)] as const);
      push(type, names, new Map(bindings), outputs, new Map());
      return names;
    },
    compressed: (type, base, parts, output) => {
      const name = fresh(base);
      push(type, [name], parts.inputs, [output], parts.attributes);
      return name;
    },
    finish: (opset, outputs) => finishFunction(opset, inputs, drafts, outputs, fresh),
  };
}

/** Outputs get their names last, when it is known which operation gives each. */
function finishFunction(
  opset: string,
  inputs: readonly MilNamedType[],
  drafts: readonly Draft[],
  outputs: ReadonlyMap<string, MilNamedType>,
  fresh: (base: string) => string,
): MilFunction {
  const taken = new Set(outputs.keys());
  const renamed = new Map<string, string>();
  const copies: Draft[] = [];
  const made = new Set(
    drafts
      .filter(({ type }) => type !== "const" && !type.startsWith("constexpr_"))
      .flatMap((draft) => draft.outputs.map(({ name }) => name)),
  );
  for (const [name, source] of outputs) {
    // An input, a constant or what is already an output is no operation's own result.
    if (made.has(source.name) && !renamed.has(source.name)) renamed.set(source.name, name);
    else
      copies.push({
        type: "identity",
        inputs: new Map([["x", [{ name: source.name }]]]),
        outputs: [{ name, type: source.type }],
        attributes: new Map(),
      });
  }
  for (const { name } of drafts.flatMap((draft) => draft.outputs))
    if (taken.has(name) && !renamed.has(name)) renamed.set(name, fresh(`${name}_inner`));
  const rename = (name: string): string => renamed.get(name) ?? name;
  const operations = [...drafts, ...copies].map((draft, at): MilOperation => {
    const own = at < drafts.length ? draft.outputs.map(({ name, type }) => ({ name: rename(name), type })) : draft.outputs;
    const bound = [...draft.inputs].map(
      ([key, list]) => [key, list.map((binding) => ("name" in binding ? { name: rename(binding.name) } : binding))] as const,
    );
    const name: MilValue = { type: { dtype: "string", shape: [] }, immediate: [own[0]!.name] };
    return { type: draft.type, inputs: new Map(bound), outputs: own, attributes: new Map([["name", name], ...draft.attributes]) };
  });
  return { inputs, opset, operations, outputs: [...outputs.keys()] };
}
