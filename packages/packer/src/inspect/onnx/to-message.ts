import type { Tensor } from "../tensor.ts";
import { dataTypeOf } from "./dtype.ts";
import { quote, tooMuch } from "./errors.ts";
import { toInt64 } from "./int64.ts";
import { maxSkeletonBytes } from "./limits.ts";
import type { Attribute, OnnxNode, ValueInfo } from "./model.ts";
import { attributeTypes } from "./schema.ts";

/** Part of a message, as protobufjs encodes it: what is absent is not written. */
export type Fields = Record<string, unknown>;

/** `fields` without empty strings and undefined: ONNX's writers leave defaults out. */
export function present(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== "" && value !== undefined));
}

export function valueInfoToMessage({ name, dtype, shape }: ValueInfo): Fields {
  const dim = shape?.map((size) => (typeof size === "number" ? { dimValue: toInt64(size) } : present({ dimParam: size })));
  return { name, type: { tensorType: present({ elemType: dataTypeOf(dtype), shape: dim && { dim } }) } };
}

/** A TensorProto but for its data. */
export function tensorToMessage({ name, dtype, shape }: Tensor): Fields {
  return present({ dims: shape.map(toInt64), dataType: dataTypeOf(dtype), name });
}

/** @throws BalafonError LIMIT_EXCEEDED where a tensor attribute is too large to stand in a node */
export async function nodeToMessage({ name, opType, domain, inputs, outputs, attributes }: OnnxNode): Promise<Fields> {
  const attribute: Fields[] = [];
  for (const [key, value] of attributes) attribute.push(await attributeToMessage(key, value));
  return present({ input: inputs, output: outputs, name, opType, attribute, domain });
}

async function attributeToMessage(name: string, attribute: Attribute): Promise<Fields> {
  const { kind, value } = attribute;
  const fields = { name, type: attributeTypes[kind.toUpperCase()] };
  if (kind === "float") return { ...fields, f: value };
  if (kind === "int") return { ...fields, i: toInt64(value) };
  if (kind === "string") return { ...fields, s: Buffer.from(value) };
  if (kind === "floats") return { ...fields, floats: value };
  if (kind === "ints") return { ...fields, ints: value.map(toInt64) };
  if (kind === "strings") return { ...fields, strings: value.map((text) => Buffer.from(text)) };
  if (value.byteLength > maxSkeletonBytes) {
    throw tooMuch(`attribute ${quote(name)}`, `its tensor takes ${value.byteLength} bytes`, maxSkeletonBytes, "Make it an initializer.");
  }
  return { ...fields, t: { ...tensorToMessage(value), rawData: await value.read(0, value.byteLength) } };
}
