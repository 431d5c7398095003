import protobuf from "protobufjs/light.js";
import { unsupported } from "./errors.ts";
import { modelType, tensorType } from "./schema.ts";
import { notOnnx, type Cursor } from "./wire.ts";

/** TensorProto's fields that hold a tensor's numbers; the schema declares all of them as bytes. */
const payloadFields = new Set(["rawData", "floatData", "int32Data", "int64Data", "doubleData", "uint64Data"]);

export function isPayload({ name, parent }: protobuf.Field): boolean {
  return parent === tensorType && payloadFields.has(name);
}

/** The wire type that the schema gives a field that is not packed. */
export function wireTypeOf({ type, resolvedType }: protobuf.Field): number {
  return resolvedType instanceof protobuf.Enum ? 0 : ((protobuf.types.basic as Record<string, number>)[type] ?? 2);
}

/**
 * The field of this number, once the schema knows it and its wire type fits.
 *
 * Unknown fields are refused rather than kept: what a newer ONNX says with them would be lost in what Balafon emits.
 *
 * @throws BalafonError FORMAT_INVALID, FORMAT_UNSUPPORTED
 */
export function knownField(cursor: Cursor, type: protobuf.Type, id: number, wireType: number): protobuf.Field {
  if (wireType === 3 || wireType === 4) throw notOnnx(cursor, `a protobuf group in ${type.name}`);
  if (wireType > 5 || id < 1 || id >= 2 ** 29) throw notOnnx(cursor, `field ${id} of wire type ${wireType} in ${type.name}`);
  const field = type.fieldsById[id];
  if (field === undefined) throw unknownField(cursor, type, id);
  const packed = wireType === 2 && field.repeated;
  if (wireType !== wireTypeOf(field) && !packed) throw notOnnx(cursor, `${type.name}.${field.name} with wire type ${wireType}`);
  return field;
}

/** In the outermost message an unknown field means another format; further in, it means a newer ONNX. */
function unknownField(cursor: Cursor, type: protobuf.Type, id: number): Error {
  if (type === modelType) return notOnnx(cursor, `field ${id}, which ${type.name} does not have`);
  const hint = "The model is newer than this version of Balafon, or damaged; export it for an older IR version.";
  return unsupported(cursor.source.name, `field ${id} of ${type.name} is not known (near byte ${cursor.position})`, hint);
}
