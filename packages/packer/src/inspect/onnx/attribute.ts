import { invalid, quote, unsupported } from "./errors.ts";
import { fromInt64 } from "./int64.ts";
import type { AttributeMessage } from "./messages.ts";
import type { Attribute } from "./model.ts";
import { tensorOf, type TensorContext } from "./onnx-tensor.ts";
import { attributeTypeNames } from "./schema.ts";

/**
 * An attribute of a node.
 *
 * @param what how messages call it, such as `attribute "axis" of node "/ln/Div"`
 * @throws BalafonError FORMAT_UNSUPPORTED for subgraphs, sparse tensors, types and lists of them, and for strings that are not UTF-8
 */
export async function attributeOf(message: AttributeMessage, what: string, context: TensorContext): Promise<Attribute> {
  const subject = `${context.source.name}: ${what}`;
  const type = attributeTypeNames[message.type];
  if (message.refAttrName !== "") throw invalid(subject, "it refers to an attribute of a function, and stands in none");
  if (type === "FLOAT") return { kind: "float", value: message.f };
  if (type === "INT") return { kind: "int", value: fromInt64(message.i) };
  if (type === "STRING") return { kind: "string", value: textOf(message.s, subject) };
  if (type === "FLOATS") return { kind: "floats", value: message.floats };
  if (type === "INTS") return { kind: "ints", value: message.ints.map(fromInt64) };
  if (type === "STRINGS") return { kind: "strings", value: message.strings.map((bytes) => textOf(bytes, subject)) };
  if (type === "TENSOR" && message.t) return { kind: "tensor", value: await tensorOf(message.t, what, context) };
  if (type === "TENSOR" || type === "UNDEFINED") throw invalid(subject, "it has no value of its type", { found: type });
  const hint = type === "GRAPH" ? "Export without control flow (If, Loop, Scan)." : "Export without this operator.";
  throw unsupported(subject, "its type cannot be read", hint, { found: type ?? `number ${message.type}` });
}

function textOf(bytes: Uint8Array, subject: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw unsupported(subject, "its string is not UTF-8 text", "Export without this operator.", {
      found: quote(Buffer.from(bytes).toString("latin1")),
      cause,
    });
  }
}
