import { attributeOf } from "./attribute.ts";
import { invalid, quote } from "./errors.ts";
import type { NodeMessage } from "./messages.ts";
import type { Attribute, OnnxNode } from "./model.ts";
import { checkedDomain, checkedName } from "./name.ts";
import type { TensorContext } from "./onnx-tensor.ts";

/**
 * A node with its attributes; `index` names it where it has no name.
 *
 * @throws BalafonError FORMAT_INVALID, FORMAT_UNSUPPORTED, LIMIT_EXCEEDED
 */
export async function nodeOf(message: NodeMessage, index: number, context: TensorContext): Promise<OnnxNode> {
  const file = context.source.name;
  const names = (list: readonly string[]) => list.map((name) => checkedName(name, file));
  const node = { name: checkedName(message.name, file), opType: checkedName(message.opType, file) };
  const what = describeNode(node, index);
  if (node.opType === "") throw invalid(`${file}: ${what}`, "it has no operator");
  const attributes = new Map<string, Attribute>();
  for (const attribute of message.attribute) {
    const name = checkedName(attribute.name, file);
    if (attributes.has(name)) throw invalid(`${file}: ${what}`, `attribute ${quote(name)} is given twice`);
    attributes.set(name, await attributeOf(attribute, `attribute ${quote(name)} of ${what}`, context));
  }
  return { ...node, domain: checkedDomain(message.domain, file), inputs: names(message.input), outputs: names(message.output), attributes };
}

/** How messages call a node: `node "/ln/Div" (Div)`, or by its place in the graph. */
export function describeNode({ name, opType }: Pick<OnnxNode, "name" | "opType">, index: number): string {
  return name === "" ? `node ${index} (${quote(opType)})` : `node ${quote(name)} (${quote(opType)})`;
}
