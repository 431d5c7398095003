import type { MilBinding, MilBlob, MilDType, MilFunction, MilOperation, MilType, MilValue } from "../../../inspect/coreml/program.ts";
import { quoted } from "../../../inspect/quoted.ts";
import { callFault, callOf, expectSame, type Call, type Operand } from "./call.ts";
import { checkAttributes, checkCompressed, checkConst, compressedParameters, mostTableDimensions } from "./constants.ts";
import { fault } from "./fault.ts";
import { inference } from "./infer/infer.ts";
import { checkName } from "./names.ts";
import { checkParameters } from "./parameters.ts";
import { checkType, checkValue } from "./values.ts";

/** What has been written so far, by name. */
type Written = Map<string, Operand>;

/**
 * Checks the operations of a function in order: each reads what was written before it, is given what its type takes in this opset, and declares what it
 * gives.
 *
 * @param opset 6, 7 or 8
 * @returns the types of the function's values
 * @throws BalafonError INTERNAL
 */
export function checkFunction({ inputs, operations, outputs }: MilFunction, opset: number): ReadonlyMap<string, MilType> {
  const written: Written = new Map();
  const blobs = new Map<MilBlob, MilDType>();
  for (const { name, type } of inputs) write(written, name, { type, isConstant: false, immediate: undefined }, "the ML Program, input");
  for (const operation of operations) checkOperation(operation, opset, written, blobs);
  for (const name of outputs) {
    if (written.get(name)?.isConstant !== false)
      throw fault(`the ML Program, output ${quoted(name)}`, "no operation gives it while the program runs");
  }
  return new Map([...written].map(([name, { type }]) => [name, type]));
}

function checkOperation(operation: MilOperation, opset: number, written: Written, blobs: Map<MilBlob, MilDType>): void {
  const { type, outputs } = operation;
  const isCompressed = type.startsWith("constexpr_");
  const operands = isCompressed ? compressedOperands(operation) : operandsOf(operation, written, blobs);
  const call: Call = { operation, opset, operands };
  checkParameters(call);
  if (type === "const") checkConst(call, blobs);
  else if (isCompressed) checkCompressed(call, blobs);
  else checkComputed(call, blobs);
  const value = type === "const" ? operation.attributes.get("val") : undefined;
  const isConstant = type === "const" || isCompressed;
  for (const output of outputs)
    write(written, output.name, { type: output.type, isConstant, immediate: immediateOf(value) }, callOf(operation));
}

function checkComputed(call: Call, blobs: Map<MilBlob, MilDType>): void {
  const { outputs, type } = call.operation;
  checkAttributes(call.operation, [], blobs);
  const inferred = inference.get(type)!(call);
  if (inferred.length !== outputs.length)
    throw callFault(call, "it has not as many outputs as it gives", String(inferred.length), String(outputs.length));
  for (const [at, made] of inferred.entries()) expectSame(call, "declared type", made, outputs[at]!.type);
}

/** Every name once, and of a type that Core ML has. */
function write(written: Written, name: string, operand: Operand, subject: string): void {
  checkName(name, subject);
  checkType(operand.type, `${subject}, ${quoted(name)}`, operand.isConstant ? mostTableDimensions : undefined);
  if (written.has(name)) throw fault(subject, `the value ${quoted(name)} is written twice`);
  written.set(name, operand);
}

function operandsOf(
  { inputs, ...operation }: MilOperation,
  written: Written,
  blobs: Map<MilBlob, MilDType>,
): Map<string, readonly Operand[]> {
  const subject = callOf({ inputs, ...operation });
  const of = (binding: MilBinding): Operand => {
    if ("value" in binding) {
      checkValue(binding.value, blobs, subject);
      return constantOperand(binding.value);
    }
    const operand = written.get(binding.name);
    if (operand === undefined) throw fault(subject, `it reads ${quoted(binding.name)}, which nothing before it writes`);
    return operand;
  };
  return new Map([...inputs].map(([key, bindings]) => [key, bindings.map(of)]));
}

const compressedOperands = (operation: MilOperation): Map<string, readonly Operand[]> =>
  new Map([...compressedParameters(operation)].map(([key, value]) => [key, [constantOperand(value)]]));

const constantOperand = (value: MilValue): Operand => ({ type: value.type, isConstant: true, immediate: immediateOf(value) });

const immediateOf = (value: MilValue | undefined): Operand["immediate"] =>
  value !== undefined && "immediate" in value ? value.immediate : undefined;
