import type { DescriptorProto, FieldDescriptorProto } from "@bufbuild/protobuf/wkt";
import { file_onnx } from "onnx-buf";
import protobuf from "protobufjs/light.js";
import type { ModelMessage } from "./messages.ts";
import { readVarint64, type Pair } from "./varint64.ts";

/** TensorProto's packed numbers; the schema declares them as bytes. */
const packedDataFields = new Set(["float_data", "int32_data", "int64_data", "double_data", "uint64_data"]);

// Descriptor types by number, from google/protobuf/descriptor.proto; 11 and 14 carry a type name instead.
const scalarTypes: Record<number, string> = { 1: "double", 2: "float", 3: "int64", 5: "int32", 9: "string", 12: "bytes" };

/**
 * ONNX's messages, reflected from the descriptor that onnx-buf carries.
 *
 * Oneofs are left out: protobufjs only uses them to note which member came last, and readers here refuse messages with two members.
 */
const root: protobuf.Root = buildRoot();

export const modelType: protobuf.Type = root.lookupType("onnx.ModelProto");
export const graphType: protobuf.Type = root.lookupType("onnx.GraphProto");
export const tensorType: protobuf.Type = root.lookupType("onnx.TensorProto");

/** TensorProto.DataType: names by number, such as 1 for FLOAT. */
export const dataTypeNames: Readonly<Record<number, string>> = root.lookupEnum("onnx.TensorProto.DataType").valuesById;

/** AttributeProto.AttributeType: names by number, such as 4 for TENSOR. */
export const attributeTypeNames: Readonly<Record<number, string>> = root.lookupEnum("onnx.AttributeProto.AttributeType").valuesById;

/** The same, numbers by name. */
export const attributeTypes: Readonly<Record<string, number>> = root.lookupEnum("onnx.AttributeProto.AttributeType").values;

/**
 * Decodes a whole model. Unknown fields are kept and presence survives, so `encodeModel` gives a canonically written file back byte for byte.
 *
 * @throws Error protobufjs's own, where the bytes are not protobuf or a string is not UTF-8.
 */
export function decodeModel(bytes: Uint8Array): ModelMessage {
  return modelType.decode(readerOf(bytes)) as unknown as ModelMessage;
}

/**
 * A reader that keeps unknown fields and makes 64-bit integers itself: protobufjs makes rounded numbers of them wherever it fails to find the
 * package `long`, and says nothing.
 */
function readerOf(bytes: Uint8Array): protobuf.Reader {
  const reader = protobuf.Reader.create(bytes);
  const pair: Pair = new Uint32Array(2);
  reader.discardUnknown = false;
  reader.int64 = () => {
    const end = readVarint64(reader.buf, reader.pos, reader.len, pair);
    if (end < 0) throw new RangeError("a varint is cut off or too long");
    reader.pos = end;
    return { low: pair[0]! | 0, high: pair[1]! | 0, unsigned: false };
  };
  return reader;
}

/** Encodes a model, fields in ascending order. */
export function encodeModel(model: ModelMessage): Uint8Array {
  return modelType.encode(model).finish();
}

/** Encodes some fields of a message; none of them gives no bytes. */
export function encodeFields(type: protobuf.Type, fields: Record<string, unknown>): Uint8Array {
  return type.encode(fields).finish();
}

function buildRoot(): protobuf.Root {
  const result = new protobuf.Root();
  const onnx = result.define("onnx");
  for (const message of file_onnx.proto.messageType) addMessage(onnx, message);
  result.resolveAll();
  return result;
}

function addMessage(parent: protobuf.NamespaceBase, message: DescriptorProto): void {
  const type = new protobuf.Type(message.name);
  parent.add(type);
  for (const field of message.field) type.add(fieldOf(field, message.name === "TensorProto" && packedDataFields.has(field.name)));
  for (const nested of message.nestedType) addMessage(type, nested);
  for (const { name, value } of message.enumType) {
    type.add(new protobuf.Enum(name, Object.fromEntries(value.map((entry) => [entry.name, entry.number]))));
  }
}

/**
 * Packed numbers are declared as the bytes they are on the wire: protobufjs would make an object of every int64, 40 bytes from one, which turns
 * a 64 MB file into gigabytes of heap.
 */
function fieldOf(field: FieldDescriptorProto, packedData: boolean): protobuf.Field {
  const type = packedData ? "bytes" : field.typeName === "" ? scalarTypes[field.type]! : field.typeName;
  const name = field.name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  // proto2 lets strings be any bytes; two names would become one where their bad bytes are replaced.
  const options = { features: { utf8_validation: "VERIFY" } };
  return new protobuf.Field(name, field.number, type, field.label === 3 ? "repeated" : undefined, undefined, options);
}
