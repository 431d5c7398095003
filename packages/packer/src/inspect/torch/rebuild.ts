import { byteLengthOf, dtypes } from "../tensor.ts";
import { checkView, maxRepeatedBytes } from "../strided-view.ts";
import { readStrided } from "../strided.ts";
import { orderedDict, rebuildParameter, rebuildTensor, storageDType } from "./globals.ts";
import { maxSharing } from "./limits.ts";
import { peek, pop, pushNew, refusal, type Machine } from "./machine.ts";
import { isKind, typeName, type PickleTuple, type Storage, type TorchTensor, type TorchValue } from "./values.ts";

/** BINPERSID: torch's persistent id of a storage, ("storage", type, key, location, elements[, view]). The location (a device) is ignored. */
export function persistentLoad(machine: Machine): void {
  const id = pop(machine);
  const [tag, type, key, , elements, view] = isKind(id, "tuple") ? id.items : [];
  const dtype = isKind(type, "global") ? storageDType(type.name) : undefined;
  // Before torch 0.4 the sixth part could be a view of another storage; since then it is None.
  const plain = view === undefined || view === null;
  if (tag !== "storage" || dtype === undefined || typeof key !== "string" || !isCount(elements) || !plain) {
    throw refusal(
      machine,
      "FORMAT_INVALID",
      "a persistent id is not a storage's",
      "(storage, type, key, location, elements)",
      describe(id),
    );
  }
  const storage = machine.findStorage(dtype, key, elements);
  machine.storages.add(storage);
  pushNew(machine, storage);
}

/** REDUCE: calls one of the three functions of the table, each of which only makes a value. */
export function reduce(machine: Machine): void {
  const args = pop(machine);
  const callee = pop(machine);
  if (!isKind(args, "tuple")) throw refusal(machine, "FORMAT_INVALID", "arguments are not a tuple", "a tuple", typeName(args));
  pushNew(machine, call(machine, isKind(callee, "global") ? callee.name : undefined, args.items));
}

function call(machine: Machine, name: string | undefined, args: PickleTuple["items"]): TorchValue {
  if (name === orderedDict && args.length === 0) return { kind: "dict", ordered: true, entries: new Map() };
  if (name === rebuildTensor) return tensorOf(machine, args);
  // (tensor, requires_grad, backward_hooks): a parameter is its tensor.
  if (name === rebuildParameter && isKind(args[0], "tensor")) return args[0];
  const expected = `${orderedDict}(), ${rebuildTensor}(...) or ${rebuildParameter}(tensor, ...)`;
  throw refusal(
    machine,
    "PICKLE_FORBIDDEN",
    "the pickle calls what may not be called",
    expected,
    `${name ?? "a value"} with ${args.length} arguments`,
  );
}

/** BUILD: `Module.state_dict()` gives its OrderedDict an attribute `_metadata`, which holds no tensors; it is dropped. All else is refused. */
export function build(machine: Machine): void {
  const state = pop(machine);
  const target = peek(machine);
  const metadata = isKind(state, "dict") && state.entries.size === 1 && state.entries.has("_metadata");
  if (metadata && isKind(target, "dict") && target.ordered) return;
  const hint = "Nothing of it was run. Save only the tensors: torch.save(model.state_dict(), path).";
  throw refusal(
    machine,
    "PICKLE_FORBIDDEN",
    "BUILD sets an object's state",
    "_metadata of an OrderedDict",
    `${typeName(state)} on ${typeName(target)}`,
    hint,
  );
}

/** `_rebuild_tensor_v2(storage, storage_offset, size, stride, requires_grad, backward_hooks[, metadata])`. */
function tensorOf(machine: Machine, args: PickleTuple["items"]): TorchTensor {
  const [storage, offset, size, stride, , , metadata] = args;
  const shape = counts(size);
  const strides = counts(stride);
  if (!isKind(storage, "storage") || !isCount(offset) || shape === undefined || strides === undefined) {
    throw refusal(
      machine,
      "FORMAT_INVALID",
      "a tensor's parts have wrong types",
      "(storage, offset, size, stride, ...)",
      describe({ kind: "tuple", items: args }),
    );
  }
  if (metadata !== undefined && metadata !== null && !(isKind(metadata, "dict") && metadata.entries.size === 0)) {
    // Lazily negated or conjugated tensors store other numbers than they show.
    const hint = "Call .resolve_neg() or .resolve_conj() before torch.save.";
    throw refusal(machine, "FORMAT_UNSUPPORTED", "a tensor has math bits", "none", typeName(metadata), hint);
  }
  return strided(machine, storage, shape, strides, offset);
}

function strided(machine: Machine, storage: Storage, shape: readonly number[], strides: readonly number[], offset: number): TorchTensor {
  const { dtype, elements } = storage;
  const view = { shape, strides, offset, itemBytes: dtypes[dtype] / 8 };
  checkView(`${machine.name} at byte ${machine.opcodeAt}`, view, elements);
  const byteLength = byteLengthOf(dtype, shape);
  machine.tensorBytes += byteLength;
  const read = readStrided(view, (at, length) => storage.read(at, length));
  return { kind: "tensor", tensor: { name: "", dtype, shape, byteLength, read } };
}

/**
 * Refuses a small file whose tensors together would be endless: each may repeat its storage a little, but there can be many.
 *
 * @throws BalafonError LIMIT_EXCEEDED.
 */
export function checkTensorBytes(machine: Machine): void {
  const stored = [...machine.storages].reduce((sum, { dtype, elements }) => sum + byteLengthOf(dtype, [elements]), 0);
  const most = maxRepeatedBytes + stored * maxSharing;
  if (machine.tensorBytes <= most) return;
  const hint = "Save each tensor once, before it is expanded.";
  throw refusal(
    machine,
    "LIMIT_EXCEEDED",
    "the tensors repeat their storages too often",
    `at most ${most} bytes`,
    `${machine.tensorBytes}`,
    hint,
  );
}

function isCount(value: TorchValue | undefined): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function counts(value: TorchValue | undefined): readonly number[] | undefined {
  if (!isKind(value, "tuple")) return undefined;
  return value.items.every(isCount) ? value.items : undefined;
}

function describe(value: TorchValue): string {
  return isKind(value, "tuple") ? `(${value.items.slice(0, 8).map(typeName).join(", ")})` : typeName(value);
}
