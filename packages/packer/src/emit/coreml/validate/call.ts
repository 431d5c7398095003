import type { MilOperation, MilType } from "../../../inspect/coreml/program.ts";
import { describeType } from "../../../inspect/coreml/type.ts";
import { quoted } from "../../../inspect/quoted.ts";
import { fault } from "./fault.ts";

/** What is given for a parameter. */
export interface Operand {
  readonly type: MilType;
  readonly isConstant: boolean;
  /** The numbers, where they lie in the program. */
  readonly immediate: readonly (number | boolean | string)[] | undefined;
}

/** An operation with what it is given. */
export interface Call {
  readonly operation: MilOperation;
  /** 6, 7 or 8. */
  readonly opset: number;
  readonly operands: ReadonlyMap<string, readonly Operand[]>;
}

/** What messages call an operation. */
export const callOf = ({ type, outputs }: MilOperation): string => `the ML Program, ${type} ${quoted(outputs[0]?.name ?? "")}`;

/** A fault of an operation. */
export const callFault = ({ operation }: Call, problem: string, expected?: string, found?: string): Error =>
  fault(callOf(operation), problem, expected, found);

/** The type of what a parameter is given. */
export function typeOf(call: Call, key: string): MilType {
  const type = optionalType(call, key);
  if (type === undefined) throw callFault(call, `it has no ${key}`);
  return type;
}

export const optionalType = ({ operands }: Call, key: string): MilType | undefined => operands.get(key)?.[0]?.type;

/** The numbers of a parameter that decides shapes: they must lie in the program. Flags are 0 and 1. */
export function numbers(call: Call, key: string): readonly number[] {
  const values = optionalNumbers(call, key);
  if (values === undefined) throw callFault(call, `it has no ${key}`);
  return values;
}

export function optionalNumbers(call: Call, key: string): readonly number[] | undefined {
  const operand = call.operands.get(key)?.[0];
  if (operand === undefined) return undefined;
  if (operand.immediate === undefined) throw callFault(call, `its ${key} is not known when the program is compiled`);
  return operand.immediate.map(Number);
}

export const flag = (call: Call, key: string): boolean => numbers(call, key)[0] === 1;

export function text(call: Call, key: string, allowed: readonly string[]): string {
  const value = call.operands.get(key)?.[0]?.immediate?.[0];
  if (typeof value === "string" && allowed.includes(value)) return value;
  throw callFault(call, `its ${key} is not one of Core ML's`, allowed.join(", "), String(value));
}

/** An axis, counted from the start. @param count how many there are */
export function axisOf(call: Call, axis: number, count: number): number {
  const positive = axis < 0 ? axis + count : axis;
  if (Number.isInteger(positive) && positive >= 0 && positive < count) return positive;
  throw callFault(call, "it names an axis that is not there", `-${count} to ${count - 1}`, String(axis));
}

/** Checks that one list of sizes or types is another. */
export function expectSame(call: Call, what: string, expected: readonly number[] | MilType, found: readonly number[] | MilType): void {
  const [wanted, given] = [expected, found].map((side) => ("dtype" in side ? describeType(side) : `[${side.join(", ")}]`));
  if (wanted !== given) throw callFault(call, `its ${what} does not fit`, wanted, given);
}
