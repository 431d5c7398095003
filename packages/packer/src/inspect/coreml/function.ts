import { quoted } from "../quoted.ts";
import { invalid, tooMuch, unsupported } from "./errors.ts";
import { maxOperations } from "./limits.ts";
import type { BlockMessage, Entry, FunctionMessage, OperationMessage } from "./messages.ts";
import type { MilBinding, MilFunction, MilOperation, MilType } from "./program.ts";
import { checkedName, namedTypeOf } from "./type.ts";
import { valueOf, type ValueContext } from "./value.ts";

/** What the functions of one program share. */
export interface ProgramContext extends ValueContext {
  readonly file: string;
  operationsLeft: number;
}

/**
 * A function of the program, with every name written once and before it is read.
 *
 * @throws BalafonError FORMAT_INVALID; FORMAT_UNSUPPORTED for nested blocks and several specializations; LIMIT_EXCEEDED
 */
export function functionOf({ inputs, opset, blockSpecializations }: FunctionMessage, name: string, context: ProgramContext): MilFunction {
  const subject = `${context.file}, function ${name}`;
  const block = onlyBlock(blockSpecializations, opset, subject);
  context.operationsLeft -= block.operations.length;
  if (context.operationsLeft < 0)
    throw tooMuch(context.file, "the program has too many operations", maxOperations, "No real model has so many.");
  const result = {
    inputs: inputs.map((input) => namedTypeOf(input, `${subject}, input`)),
    opset: checkedName(opset, subject),
    operations: block.operations.map((operation) => operationOf(operation, context, subject)),
    outputs: block.outputs.map((output) => checkedName(output, subject)),
  };
  checkNames(result, subject);
  return result;
}

function onlyBlock(blocks: readonly Entry<BlockMessage>[], opset: string, subject: string): BlockMessage {
  if (blocks.length > 1) throw unsupported(subject, "it is specialized for several opsets", "Convert the model for one deployment target.");
  const [entry] = blocks;
  if (!entry?.value || entry.key !== opset) {
    throw invalid(subject, "it has no block for its opset", {
      expected: quoted(opset),
      found: entry === undefined ? "none" : quoted(entry.key),
    });
  }
  if (entry.value.inputs.length > 0) throw invalid(subject, "its block has inputs of its own");
  return entry.value;
}

function operationOf(message: OperationMessage, context: ProgramContext, within: string): MilOperation {
  const type = checkedName(message.type, within);
  const subject = `${within}, ${type} ${quoted(message.outputs[0]?.name ?? "")}`;
  if (message.blocks.length > 0) throw unsupported(subject, "it has nested blocks", "Convert the model without loops and conditions.");
  return {
    type,
    inputs: mapOf(message.inputs, subject, ({ arguments: bindings }, key) =>
      bindings.map(({ name, value }): MilBinding => {
        if ((name === "") === (value === null))
          throw invalid(subject, `${key} is not bound to one thing`, { expected: "a name or a value" });
        return value === null ? { name: checkedName(name, subject) } : { value: valueOf(value, context, `${subject}, ${key}`) };
      }),
    ),
    outputs: message.outputs.map((output) => namedTypeOf(output, subject)),
    attributes: mapOf(message.attributes, subject, (value, key) => valueOf(value, context, `${subject}, ${key}`)),
  };
}

/** Each key once: readers differ in which one they take. A Map, so that no key can be a prototype's. */
export function mapOf<Message, Value>(
  entries: readonly Entry<Message>[],
  subject: string,
  of: (message: Message, key: string) => Value,
): Map<string, Value> {
  const result = new Map<string, Value>();
  for (const { key, value } of entries) {
    checkedName(key, subject);
    if (result.has(key)) throw invalid(subject, `${key} is given twice`);
    if (value === null) throw invalid(subject, `${key} is given and empty`);
    result.set(key, of(value, key));
  }
  return result;
}

/** The types of a function's values, by name. */
export function typesOf({ inputs, operations }: MilFunction): Map<string, MilType> {
  return new Map([...inputs, ...operations.flatMap(({ outputs }) => outputs)].map(({ name, type }) => [name, type]));
}

function checkNames({ inputs, operations, outputs }: MilFunction, subject: string): void {
  const written = new Set<string>();
  const write = (name: string): void => {
    if (written.has(name)) throw invalid(subject, `the value ${quoted(name)} is written twice`);
    written.add(name);
  };
  const read = (name: string, by: string): void => {
    if (!written.has(name)) throw invalid(subject, `${by} reads ${quoted(name)}, which nothing before it writes`);
  };
  for (const { name } of inputs) write(name);
  for (const { type, inputs: parameters, outputs: results } of operations) {
    for (const bindings of parameters.values()) for (const binding of bindings) if ("name" in binding) read(binding.name, type);
    for (const { name } of results) write(name);
  }
  if (outputs.length === 0) throw invalid(subject, "it gives nothing");
  if (new Set(outputs).size < outputs.length) throw invalid(subject, "it gives a value twice");
  for (const name of outputs) read(name, "its list of outputs");
}
