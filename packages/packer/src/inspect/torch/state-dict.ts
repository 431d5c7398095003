import { BalafonError } from "@balafon/manifest-schema";
import { quoted, quotedList } from "../quoted.ts";
import type { Tensor } from "../tensor.ts";
import { isKind, typeName, type PickleDict, type TorchValue } from "./values.ts";

/** Which part of a checkpoint is meant. */
export interface StateDictOptions {
  /** The entry of a nested checkpoint that holds the state dict, such as `head_state`. */
  readonly select?: string;
  /** What the wanted keys start with; it is taken off them, and other keys are ignored and counted. */
  readonly prefix?: string;
}

export interface StateDict {
  /** The tensors by key, in the file's order, each under its key as its name. */
  readonly tensors: Map<string, Tensor>;
  /** The keys that do not start with the prefix. An int is no name of a tensor, so such a key is here too. */
  readonly ignored: string[];
}

/**
 * Takes the tensors of a checkpoint by name.
 *
 * @param name what messages call the checkpoint.
 * @throws BalafonError CHECKPOINT_MISMATCH where the checkpoint is not a dict of tensors, or holds nothing under the selection.
 *
 * @example
 * stateDict(await readTorch(source), { select: "head_state", prefix: "head." }, "anchor.pt").tensors.get("ln.weight")
 */
export function stateDict(value: TorchValue, { select, prefix = "" }: StateDictOptions, name: string): StateDict {
  const dict = selectDict(value, select, name);
  const tensors = new Map<string, Tensor>();
  const ignored: string[] = [];
  const others: string[] = [];
  for (const [key, entry] of dict.entries) {
    if (typeof key !== "string" || !key.startsWith(prefix)) ignored.push(String(key));
    else if (isKind(entry, "tensor")) tensors.set(key.slice(prefix.length), { ...entry.tensor, name: key.slice(prefix.length) });
    else others.push(key);
  }
  if (others.length > 0) throw notTensors(name, dict, others);
  if (tensors.size === 0) throw noKeys(name, prefix, ignored);
  return { tensors, ignored };
}

function selectDict(root: TorchValue, select: string | undefined, name: string): PickleDict {
  const value = select === undefined || !isKind(root, "dict") ? root : root.entries.get(select);
  if (isKind(root, "dict") && isKind(value, "dict")) return value;
  const entries = isKind(root, "dict") ? [...root.entries.keys()].map(String) : [];
  throw new BalafonError("CHECKPOINT_MISMATCH", {
    subject: name,
    problem: select === undefined ? "the checkpoint is not a dict" : `there is no state dict under ${quoted(select)}`,
    expected: select === undefined ? "a dict of tensors" : `a dict at ${quoted(select)}`,
    found: isKind(root, "dict") ? `entries ${quotedList(entries)}` : `a value of type ${typeName(root)}`,
    hint: selectHint(root),
  });
}

function notTensors(name: string, dict: PickleDict, keys: readonly string[]): BalafonError {
  const details = keys.slice(0, 8).map((key) => `${quoted(key)} is of type ${typeName(dict.entries.get(key) ?? null)}`);
  return new BalafonError("CHECKPOINT_MISMATCH", {
    subject: name,
    problem: `${keys.length} of the entries are not tensors`,
    expected: "a state dict: every value a tensor",
    found: quotedList(keys),
    details,
    hint: selectHint(dict),
  });
}

function noKeys(name: string, prefix: string, keys: readonly string[]): BalafonError {
  return new BalafonError("CHECKPOINT_MISMATCH", {
    subject: name,
    problem: prefix === "" ? "the state dict is empty" : `no key starts with ${quoted(prefix)}`,
    expected: prefix === "" ? "at least one tensor" : `keys such as ${quoted(`${prefix}weight`)}`,
    found: keys.length === 0 ? "no keys" : quotedList(keys),
    hint: "Set head.prefix in the recipe to what the head's keys start with.",
  });
}

/** Entries that a hint names. */
const mostChoices = 8;

/** Names the entries that look like state dicts: what the recipe's `select` could be. */
function selectHint(value: TorchValue): string {
  // One dict may lie under any number of keys, and have any number itself.
  const known = new Map<TorchValue, boolean>();
  const choices: string[] = [];
  for (const [key, entry] of isKind(value, "dict") ? value.entries : []) {
    const isChoice = known.get(entry) ?? looksLikeStateDict(entry);
    known.set(entry, isChoice);
    if (isChoice && choices.push(`select: ${asYaml(String(key))}`) === mostChoices) break;
  }
  if (choices.length === 0) return "Save only the tensors: torch.save(model.state_dict(), path).";
  return `The checkpoint is nested. Name one entry in the recipe: ${choices.join(" or ")}`;
}

function looksLikeStateDict(value: TorchValue): boolean {
  return isKind(value, "dict") && value.entries.size > 0 && [...value.entries.values()].every((entry) => isKind(entry, "tensor"));
}

function asYaml(key: string): string {
  return /^[A-Za-z_][\w.-]*$/.test(key) ? key : quoted(key);
}
