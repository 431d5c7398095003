import protobuf from "protobufjs/light.js";
import { unsupported } from "./errors.ts";
import { modelType, tensorType } from "./schema.ts";
import { notOnnx, type Cursor } from "./wire.ts";

/** Wire types of single elements of TensorProto's typed data, which may come unpacked. */
const elementWireTypes = new Map<number, number>([
  [4, 5],
  [5, 0],
  [7, 0],
  [10, 1],
  [11, 0],
]);
const rawDataField = 9;

/** Whether a field holds a tensor's numbers. */
export function isPayload({ id, parent }: protobuf.Field): boolean {
  return parent === tensorType && (id === rawDataField || elementWireTypes.has(id));
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
  const element = isPayload(field) && elementWireTypes.get(id) === wireType;
  const packed = wireType === 2 && field.repeated;
  if (wireType !== wireTypeOf(field) && !element && !packed) throw notOnnx(cursor, `${type.name}.${field.name} with wire type ${wireType}`);
  return field;
}

/** In the outermost message an unknown field means another format; further in, it means a newer ONNX. */
function unknownField(cursor: Cursor, type: protobuf.Type, id: number): Error {
  if (type === modelType) return notOnnx(cursor, `field ${id}, which ${type.name} does not have`);
  const hint = "The model is newer than this version of Balafon, or damaged; export it for an older IR version.";
  return unsupported(cursor.source.name, `field ${id} of ${type.name} is not known (near byte ${cursor.position})`, hint);
}
