import protobuf from "protobufjs/light.js";
import { readVarint64, type Pair } from "../onnx/varint64.ts";
import { invalid, tooMuch, unsupported } from "./errors.ts";
import { maxFields } from "./limits.ts";
import { modelType } from "./schema.ts";

interface Walk {
  readonly bytes: Uint8Array;
  readonly file: string;
  position: number;
  fields: number;
}

/**
 * Checks a model's wire format before protobufjs decodes it: every length against its enclosing message, every field against the schema, and the
 * number of fields against the limit. A field that cannot repeat is refused where it does: readers differ in which one they take.
 *
 * @throws BalafonError FORMAT_INVALID, FORMAT_UNSUPPORTED for fields that the schema does not know, LIMIT_EXCEEDED
 */
export function checkWire(bytes: Uint8Array, file: string): void {
  checkMessage({ bytes, file, position: 0, fields: 0 }, modelType, bytes.length);
}

/** Recurses as deep as the schema, in which no message holds itself. */
function checkMessage(walk: Walk, type: protobuf.Type, end: number): void {
  const seen = new Set<number>();
  while (walk.position < end) {
    const tag = readVarint(walk, end);
    const [id, wireType] = [Math.floor(tag / 8), tag % 8];
    const field = knownField(walk, type, id, wireType);
    if (!field.repeated && seen.has(id)) throw damaged(walk, `${type.name}.${field.name} given twice`);
    seen.add(id);
    count(walk, 1);
    checkField(walk, field, wireType, end);
  }
}

function checkField(walk: Walk, field: protobuf.Field, wireType: number, end: number): void {
  if (wireType === 0) return void readVarint(walk, end);
  const length = wireType === 2 ? readVarint(walk, end) : wireType === 1 ? 8 : 4;
  if (length > end - walk.position) throw damaged(walk, `a field of ${length} bytes in a message that ends at byte ${end}`);
  const stop = walk.position + length;
  if (field.resolvedType instanceof protobuf.Type) return checkMessage(walk, field.resolvedType, stop);
  if (wireType === 2 && wireTypeOf(field) !== 2) checkPacked(walk, wireTypeOf(field), stop);
  walk.position = stop;
}

/** Packed numbers fill their field exactly. Each costs an element. */
function checkPacked(walk: Walk, wireType: number, end: number): void {
  const size = wireType === 1 ? 8 : wireType === 5 ? 4 : 1;
  if ((end - walk.position) % size !== 0) throw damaged(walk, "packed numbers that are cut off");
  count(walk, (end - walk.position) / size);
  if (wireType === 0) while (walk.position < end) readVarint(walk, end);
}

function count(walk: Walk, fields: number): void {
  walk.fields += fields;
  if (walk.fields <= maxFields) return;
  throw tooMuch(walk.file, "the program has too many fields", maxFields, "Keep tables of numbers in the weight file, not in the program.");
}

const wireTypeOf = ({ type, resolvedType }: protobuf.Field): number =>
  resolvedType === null ? ((protobuf.types.basic as Record<string, number>)[type] ?? 2) : 2;

function knownField(walk: Walk, type: protobuf.Type, id: number, wireType: number): protobuf.Field {
  if (![0, 1, 2, 5].includes(wireType) || id < 1 || id >= 2 ** 29)
    throw damaged(walk, `field ${id} of wire type ${wireType} in ${type.name}`);
  const field = type.fieldsById[id];
  if (field === undefined) throw unknownField(walk, type, id);
  const packed = wireType === 2 && field.repeated;
  if (wireType !== wireTypeOf(field) && !packed) throw damaged(walk, `${type.name}.${field.name} with wire type ${wireType}`);
  return field;
}

/** In the outermost message an unknown field is another kind of model; further in, it means a newer Core ML. */
function unknownField(walk: Walk, type: protobuf.Type, id: number): Error {
  if (type === modelType && id < 200) return damaged(walk, `field ${id} of ${type.name}`);
  const problem = `field ${id} of ${type.name} is not known (near byte ${walk.position})`;
  return unsupported(walk.file, problem, "Balafon reads ML Programs as coremltools 9 writes them; convert the model with it.");
}

const pair: Pair = new Uint32Array(2);

/** Values above 2^53 come out rounded: they only need to be recognised as too large. */
function readVarint(walk: Walk, end: number): number {
  const next = readVarint64(walk.bytes, walk.position, end, pair);
  if (next < 0) throw damaged(walk, "a varint that is cut off, or longer than 10 bytes");
  walk.position = next;
  return pair[1]! * 2 ** 32 + pair[0]!;
}

function damaged({ file, position }: Walk, found: string): Error {
  return invalid(file, "not a Core ML model, or a damaged one", {
    expected: "a protobuf message CoreML.Specification.Model",
    found: `${found} (near byte ${position})`,
  });
}
