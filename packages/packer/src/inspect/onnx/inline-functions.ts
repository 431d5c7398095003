import { invalid, quote, tooMuch, unsupported } from "./errors.ts";
import { freshNames, type FreshName } from "./fresh-names.ts";
import { bindAttributes, substituted, type BoundAttributes } from "./function-attributes.ts";
import { functionTable, type FunctionTable } from "./function-table.ts";
import { bindValues } from "./function-values.ts";
import { maxFunctionDepth, maxInlinedFields } from "./limits.ts";
import type { FunctionMessage, ModelMessage, NodeMessage } from "./messages.ts";
import type { OpsetImport } from "./model.ts";
import { checkedDomain, checkedName } from "./name.ts";

/** The nodes of a graph without calls, and the operators that they need. */
export interface Inlined {
  readonly nodes: readonly NodeMessage[];
  readonly opsetImport: readonly OpsetImport[];
}

interface Inlining {
  readonly file: string;
  readonly table: FunctionTable;
  readonly imports: Map<string, OpsetImport>;
  readonly fresh: FreshName;
  readonly nodes: NodeMessage[];
  fieldsLeft: number;
}

/**
 * Puts the bodies of a model's own functions in the place of their calls.
 *
 * Requires: a decoded model; nothing of it need be valid. Ensures: the same values under the same names, where functions are called at all; a body's own
 * values and nodes get names that nothing else has; attributes that a body takes from its call stand in it, and those that were left out are left out.
 *
 * @throws BalafonError FORMAT_INVALID for recursion and for calls that do not fit; FORMAT_UNSUPPORTED for functions in place of ONNX's own operators and
 * for bodies of another opset than the graph's; LIMIT_EXCEEDED for depth and for what bodies within bodies add up to
 */
export function inlineFunctions(message: ModelMessage, opsetImport: readonly OpsetImport[], file: string): Inlined {
  const { node, input, initializer, sparseInitializer } = message.graph!;
  if (message.functions.length === 0) return { nodes: node, opsetImport };
  const sparse = sparseInitializer.flatMap(({ values }) => values ?? []);
  const taken = [...input, ...initializer, ...sparse].map(({ name }) => name).concat(node.flatMap(({ output, name }) => [...output, name]));
  const inlining: Inlining = {
    file,
    table: functionTable(message.functions, file),
    imports: new Map(opsetImport.map((entry) => [entry.domain, entry])),
    fresh: freshNames(taken),
    nodes: [],
    fieldsLeft: maxInlinedFields,
  };
  for (const each of node) place(each, each, [], inlining);
  return { nodes: inlining.nodes, opsetImport: [...inlining.imports.values()] };
}

/** Adds a node, or what the function that it calls comes to. `written` is the node as it stands in the file, `node` as it stands in the graph. */
function place(node: NodeMessage, written: NodeMessage, callers: readonly FunctionMessage[], inlining: Inlining): void {
  const called = inlining.table.calledBy(written);
  if (called !== undefined) return call(node, called, callers, inlining);
  if (callers.length > 0) importOperator(written, callers.at(-1)!, inlining);
  inlining.nodes.push(node);
}

function call(node: NodeMessage, called: FunctionMessage, callers: readonly FunctionMessage[], inlining: Inlining): void {
  const { file, fresh } = inlining;
  const subject = `${file}: function ${quote(called.name)}`;
  if (callers.includes(called)) throw invalid(subject, "it calls itself");
  if (callers.length >= maxFunctionDepth)
    throw tooMuch(subject, "functions call functions too deeply", maxFunctionDepth, "Inline them (onnx.inliner).");
  charge(inlining, called.input.length + called.output.length + called.attribute.length + called.attributeProto.length);
  const values = bindValues(node, called, subject);
  const bound = bindAttributes(node, called, subject);
  const scope = (node.name || called.name).slice(0, 100);
  const rename = (name: string): string => {
    const known = name === "" ? "" : values.get(name);
    if (known !== undefined) return known;
    const own = fresh(`${scope}/${name.slice(0, 100)}`);
    values.set(name, own);
    return own;
  };
  for (const inner of called.node) place(instance(inner, rename, bound, scope, subject, inlining), inner, [...callers, called], inlining);
}

function instance(
  inner: NodeMessage,
  rename: (name: string) => string,
  bound: BoundAttributes,
  scope: string,
  subject: string,
  inlining: Inlining,
): NodeMessage {
  const { opType, domain, overload } = inner;
  const attribute = substituted(inner.attribute, bound, subject);
  const numbers = attribute.reduce(
    (sum, { ints, floats, strings, t }) => sum + 1 + ints.length + floats.length + strings.length + (t?.dims.length ?? 0),
    0,
  );
  charge(inlining, 1 + inner.input.length + inner.output.length + numbers);
  const name = inlining.fresh(`${scope}/${(inner.name || opType).slice(0, 100)}`);
  return { name, opType, domain, overload, input: inner.input.map(rename), output: inner.output.map(rename), attribute };
}

/** Bodies multiply: a few hundred bytes could come to more nodes than memory holds. */
function charge(inlining: Inlining, fields: number): void {
  inlining.fieldsLeft -= fields + 1;
  if (inlining.fieldsLeft >= 0) return;
  throw tooMuch(
    inlining.file,
    "its functions come to too many fields when they are inlined",
    maxInlinedFields,
    "Export the model without functions.",
  );
}

/** A body's operator must mean the same in the graph that it comes to stand in. */
function importOperator({ domain: written, opType }: NodeMessage, body: FunctionMessage, { file, imports, table }: Inlining): void {
  const domain = checkedDomain(written, file);
  const subject = `${file}: function ${quote(body.name)}`;
  const own = table.versionIn(body, domain);
  if (own === undefined)
    throw invalid(subject, `its ${quote(checkedName(opType, subject))} is of domain ${quote(domain)}, which it does not import`);
  const outer = imports.get(domain)?.version;
  if (outer === undefined) imports.set(domain, { domain, version: own });
  else if (outer !== own) {
    const hint = "Convert the model to one opset (onnx.version_converter), or inline its functions (onnx.inliner).";
    throw unsupported(subject, `it is written in another opset of domain ${quote(domain)} than the graph`, hint, {
      expected: `opset ${outer}`,
      found: `opset ${own}`,
    });
  }
}
