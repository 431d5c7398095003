import { BalafonError, type ErrorCode } from "@balafon/manifest-schema";
import { maxMarks, maxMemo, maxStack, maxValues } from "./limits.ts";
import type { Storage, TorchValue } from "./values.ts";

/** Finds the storage that a persistent id names. `elements` is what the pickle claims. */
export type FindStorage = (dtype: Storage["dtype"], key: string, elements: number) => Storage;

/** The state of one run over one pickle. */
export interface Machine {
  /** What messages call the pickle. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The next byte to read. */
  at: number;
  /** Where the opcode that runs lies, for messages. */
  opcodeAt: number;
  readonly stack: TorchValue[];
  readonly marks: number[];
  readonly memo: Map<number, TorchValue>;
  values: number;
  readonly storages: Set<Storage>;
  /** What all tensors would take as copies. */
  tensorBytes: number;
  readonly findStorage: FindStorage;
}

/** An error about the opcode that runs. */
export function refusal(machine: Machine, code: ErrorCode, problem: string, expected: string, found: string, hint?: string): BalafonError {
  const help = hint ?? "The file is damaged, or torch.save did not write it; copy it again or save it again.";
  return new BalafonError(code, { subject: `${machine.name} at byte ${machine.opcodeAt}`, problem, expected, found, hint: help });
}

/** Takes `length` bytes from the pickle. */
export function take(machine: Machine, length: number): Uint8Array {
  const end = machine.at + length;
  if (end > machine.bytes.length) {
    const left = machine.bytes.length - machine.at;
    throw refusal(machine, "FORMAT_TRUNCATED", "the pickle ends inside an opcode", `${length} more bytes`, `${left}`);
  }
  const taken = machine.bytes.subarray(machine.at, end);
  machine.at = end;
  return taken;
}

/** A view of the next `length` bytes, for numbers. */
export function takeView(machine: Machine, length: number): DataView {
  const taken = take(machine, length);
  return new DataView(taken.buffer, taken.byteOffset, length);
}

function push(machine: Machine, value: TorchValue): void {
  if (machine.stack.length >= maxStack) throw limit(machine, "values on the stack", maxStack);
  machine.stack.push(value);
}

/** Pushes a value that was made just now, and counts it. */
export function pushNew(machine: Machine, value: TorchValue): void {
  if (++machine.values > maxValues) throw limit(machine, "values", maxValues);
  push(machine, value);
}

/** The stack's last value, which must lie above the last mark. */
export function peek(machine: Machine): TorchValue {
  if (machine.stack.length <= (machine.marks.at(-1) ?? 0)) {
    throw refusal(machine, "FORMAT_INVALID", "the pickle's stack is empty", "a value", "none");
  }
  return machine.stack.at(-1)!;
}

export function pop(machine: Machine): TorchValue {
  const value = peek(machine);
  machine.stack.length -= 1;
  return value;
}

export function pushMark(machine: Machine): void {
  if (machine.marks.length >= maxMarks) throw limit(machine, "open marks", maxMarks);
  machine.marks.push(machine.stack.length);
}

/** Removes the last mark and all that lies above it. */
export function popToMark(machine: Machine): TorchValue[] {
  const mark = machine.marks.pop();
  if (mark === undefined) throw refusal(machine, "FORMAT_INVALID", "the pickle has no open mark", "a MARK before it", "none");
  return machine.stack.splice(mark);
}

export function putMemo(machine: Machine, slot: number): void {
  if (slot >= maxMemo) throw limit(machine, "memo slots", maxMemo);
  machine.memo.set(slot, peek(machine));
}

export function getMemo(machine: Machine, slot: number): void {
  const value = machine.memo.get(slot);
  if (value === undefined) throw refusal(machine, "FORMAT_INVALID", "a memo slot was never filled", "a slot that was put", `slot ${slot}`);
  push(machine, value);
}

function limit(machine: Machine, what: string, most: number): BalafonError {
  return refusal(machine, "LIMIT_EXCEEDED", `too many ${what}`, `at most ${most}`, "more", "A state dict is far below this limit.");
}
