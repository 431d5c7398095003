import { type FindStorage, type Machine, pop, refusal, takeView } from "./machine.ts";
import { opcodeNames } from "./opcodes.ts";
import { operations } from "./operations.ts";
import { checkTensorBytes } from "./rebuild.ts";
import type { Storage, TorchValue } from "./values.ts";

export interface Unpickled {
  readonly value: TorchValue;
  /** The byte after STOP. */
  readonly end: number;
}

/**
 * Reads one pickle as data: the opcodes and globals that a state dict needs and no others. Nothing is imported, called or constructed
 * beyond numbers, strings, lists, tuples, dicts and tensors.
 *
 * @param start where the pickle begins in `bytes`.
 * @param findStorage called for every persistent id; it checks what the pickle claims about the storage.
 * @throws BalafonError PICKLE_FORBIDDEN (with the opcode or global), FORMAT_INVALID, FORMAT_TRUNCATED, FORMAT_UNSUPPORTED or LIMIT_EXCEEDED.
 */
export function unpickle(name: string, bytes: Uint8Array, start: number, findStorage: FindStorage): Unpickled {
  const machine = startOf(name, bytes, start, findStorage);
  while (step(machine) !== "STOP");
  const value = pop(machine);
  if (machine.stack.length > 0 || machine.marks.length > 0) {
    throw refusal(
      machine,
      "FORMAT_INVALID",
      "values are left at STOP",
      "one value",
      `${machine.stack.length + 1} and ${machine.marks.length} marks`,
    );
  }
  checkTensorBytes(machine);
  return { value, end: machine.at };
}

function startOf(name: string, bytes: Uint8Array, start: number, findStorage: FindStorage): Machine {
  const limits = { values: 0, storages: new Set<Storage>(), tensorBytes: 0 };
  return { name, bytes, at: start, opcodeAt: start, stack: [], marks: [], memo: new Map(), findStorage, ...limits };
}

/** Runs one opcode and returns its name. */
function step(machine: Machine): string {
  machine.opcodeAt = machine.at;
  const code = takeView(machine, 1).getUint8(0);
  const name = opcodeNames.get(code);
  if (name === undefined) throw refusal(machine, "FORMAT_INVALID", "not a pickle", "an opcode", `0x${code.toString(16).padStart(2, "0")}`);
  if (name !== "STOP") operationOf(machine, name)(machine);
  return name;
}

function operationOf(machine: Machine, name: string): (machine: Machine) => void {
  const operation = operations.get(name);
  if (operation !== undefined) return operation;
  const hint = "Nothing of it was run. Save only the tensors: torch.save(model.state_dict(), path), with the default pickle_protocol.";
  throw refusal(machine, "PICKLE_FORBIDDEN", `the opcode ${name} may not run`, "only what a state dict needs", name, hint);
}
