import protobuf from "protobufjs/light.js";
import { readVarint64, type Pair } from "../onnx/varint64.ts";
import type { ModelMessage } from "./messages.ts";

/** A field: its number, its name, its type (`*` where it repeats). Oneofs are left out, readers refuse messages with two members. */
type FieldLine = `${number} ${string} ${string}`;

/**
 * The messages of Core ML that an ML Program needs (coremltools' Model.proto, FeatureTypes.proto, MIL.proto). Maps are lists of entries, as on the
 * wire, so that their order and a key given twice survive. What Balafon does not read, and only has to name, is declared as bytes: nested blocks,
 * tuples, lists, dictionaries and states above all, so nothing here holds itself and depth needs no limit.
 */
const messages: Readonly<Record<string, readonly FieldLine[]>> = {
  Model: [
    "1 specificationVersion int32",
    "2 description Description",
    "10 isUpdatable bool",
    "200 pipelineClassifier bytes",
    "201 pipelineRegressor bytes",
    "202 pipeline bytes",
    "303 neuralNetworkRegressor bytes",
    "403 neuralNetworkClassifier bytes",
    "500 neuralNetwork bytes",
    "502 mlProgram Program",
  ],
  Description: [
    "1 input Feature*",
    "10 output Feature*",
    "11 predictedFeatureName string",
    "12 predictedProbabilitiesName string",
    "13 state bytes*",
    "20 functions FunctionDescription*",
    "21 defaultFunctionName string",
    "50 trainingInput bytes*",
    "100 metadata Metadata",
  ],
  FunctionDescription: [
    "1 name string",
    "2 input Feature*",
    "3 output Feature*",
    "4 predictedFeatureName string",
    "5 predictedProbabilitiesName string",
    "6 state bytes*",
  ],
  Metadata: ["1 shortDescription string", "2 versionString string", "3 author string", "4 license string", "100 userDefined TextEntry*"],
  TextEntry: ["1 key string", "2 value string"],
  Feature: ["1 name string", "2 shortDescription string", "3 type FeatureType"],
  FeatureType: [
    "1 int64Type bytes",
    "2 doubleType bytes",
    "3 stringType bytes",
    "4 imageType bytes",
    "5 multiArrayType ArrayType",
    "6 dictionaryType bytes",
    "7 sequenceType bytes",
    "8 stateType bytes",
    "1000 isOptional bool",
  ],
  ArrayType: [
    "1 shape int64*",
    "2 dataType int32",
    "21 enumeratedShapes bytes",
    "31 shapeRange bytes",
    "41 intDefaultValue int32",
    "51 floatDefaultValue float",
    "61 doubleDefaultValue double",
  ],
  Program: ["1 version int64", "2 functions FunctionEntry*", "3 docString string", "4 attributes bytes*"],
  FunctionEntry: ["1 key string", "2 value Function"],
  Function: ["1 inputs NamedType*", "2 opset string", "3 blockSpecializations BlockEntry*", "4 attributes bytes*"],
  BlockEntry: ["1 key string", "2 value Block"],
  Block: ["1 inputs bytes*", "2 outputs string*", "3 operations Operation*", "4 attributes bytes*"],
  Operation: ["1 type string", "2 inputs ArgumentEntry*", "3 outputs NamedType*", "4 blocks bytes*", "5 attributes ValueEntry*"],
  ArgumentEntry: ["1 key string", "2 value Argument"],
  Argument: ["1 arguments Binding*"],
  Binding: ["1 name string", "2 value Value"],
  ValueEntry: ["1 key string", "2 value Value"],
  NamedType: ["1 name string", "2 type ValueType"],
  ValueType: ["1 tensorType TensorType", "2 listType bytes", "3 tupleType bytes", "4 dictionaryType bytes", "5 stateType bytes"],
  TensorType: ["1 dataType int32", "2 rank int64", "3 dimensions Dimension*", "4 attributes bytes*"],
  Dimension: ["1 constant ConstantDimension", "2 unknown bytes"],
  ConstantDimension: ["1 size uint64"],
  Value: ["1 docString string", "2 type ValueType", "3 immediateValue Immediate", "5 blobFileValue BlobFile"],
  Immediate: ["1 tensor TensorValue", "2 tuple bytes", "3 list bytes", "4 dictionary bytes"],
  BlobFile: ["1 fileName string", "2 offset uint64"],
  TensorValue: [
    "1 floats Floats",
    "2 ints Ints",
    "3 bools Bools",
    "4 strings Strings",
    "5 longInts bytes",
    "6 doubles bytes",
    "7 bytes Bytes",
  ],
  Floats: ["1 values float*"],
  Ints: ["1 values int32*"],
  Bools: ["1 values bool*"],
  Strings: ["1 values string*"],
  Bytes: ["1 values bytes"],
};

export const modelType: protobuf.Type = buildRoot().lookupType("Model");

function buildRoot(): protobuf.Root {
  const root = new protobuf.Root();
  for (const [name, lines] of Object.entries(messages)) {
    const type = new protobuf.Type(name);
    for (const line of lines) type.add(fieldOf(line));
    root.add(type);
  }
  return root.resolveAll() as protobuf.Root;
}

/** Strings must be UTF-8: two names would become one where their bad bytes are replaced. Numbers that repeat are packed, as proto3 has them. */
function fieldOf(line: FieldLine): protobuf.Field {
  const [id, name, type] = line.split(" ") as [string, string, string];
  const repeated = type.endsWith("*");
  const options = { features: { utf8_validation: "VERIFY", repeated_field_encoding: "PACKED" } };
  return new protobuf.Field(name, Number(id), repeated ? type.slice(0, -1) : type, repeated ? "repeated" : undefined, undefined, options);
}

/**
 * Decodes a model whose wire format has been checked.
 *
 * @throws Error protobufjs's own, where a string is not UTF-8.
 */
export function decodeModel(bytes: Uint8Array): ModelMessage {
  return modelType.decode(readerOf(bytes)) as unknown as ModelMessage;
}

/** Encodes a model, fields in ascending order and entries in theirs: equal models give equal bytes. */
export function encodeModel(message: object): Uint8Array {
  return modelType.encode(message).finish();
}

/** 64-bit integers become numbers, rounded above 2^53: they only need to be recognised as too large. protobufjs would look for the package `long`. */
function readerOf(bytes: Uint8Array): protobuf.Reader {
  const reader = protobuf.Reader.create(bytes);
  const pair: Pair = new Uint32Array(2);
  const read = (high: (bits: number) => number) => (): number => {
    reader.pos = readVarint64(reader.buf, reader.pos, reader.len, pair);
    return high(pair[1]!) * 2 ** 32 + pair[0]!;
  };
  (reader as { int64: () => unknown }).int64 = read((bits) => bits | 0);
  (reader as { uint64: () => unknown }).uint64 = read((bits) => bits);
  return reader;
}
