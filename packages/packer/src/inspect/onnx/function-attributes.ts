import { invalid, quote } from "./errors.ts";
import type { AttributeMessage, FunctionMessage, NodeMessage } from "./messages.ts";

/** What a call says for each attribute of the function that it calls; undefined where it is left out and has no default. */
export type BoundAttributes = ReadonlyMap<string, AttributeMessage | undefined>;

/** @throws BalafonError FORMAT_INVALID for an attribute that is declared or given twice, or given and not declared */
export function bindAttributes(
  { attribute: given }: NodeMessage,
  { attribute, attributeProto }: FunctionMessage,
  subject: string,
): BoundAttributes {
  const bound = new Map<string, AttributeMessage | undefined>();
  const declared = [...attribute.map((name) => [name, undefined] as const), ...attributeProto.map((each) => [each.name, each] as const)];
  for (const [name, value] of declared) {
    if (bound.has(name)) throw invalid(subject, `it declares the attribute ${quote(name)} twice`);
    bound.set(name, value);
  }
  const seen = new Set<string>();
  for (const each of given) {
    if (seen.has(each.name)) throw invalid(subject, `it is called with the attribute ${quote(each.name)} given twice`);
    if (!bound.has(each.name)) throw invalid(subject, `it is called with an attribute ${quote(each.name)} that it does not have`);
    seen.add(each.name);
    bound.set(each.name, each);
  }
  return bound;
}

/** A body's attributes, with those of the call in the place of references. @throws BalafonError FORMAT_INVALID */
export function substituted(attributes: readonly AttributeMessage[], bound: BoundAttributes, subject: string): AttributeMessage[] {
  return attributes.flatMap((attribute) => {
    const { refAttrName, type } = attribute;
    if (refAttrName === "") return [attribute];
    if (!bound.has(refAttrName)) throw invalid(subject, `it refers to an attribute ${quote(refAttrName)} that it does not have`);
    const value = bound.get(refAttrName);
    if (value === undefined) return [];
    if (type !== 0 && type !== value.type)
      throw invalid(subject, `the attribute ${quote(refAttrName)} is given in another type than it is used in`);
    // A decoded message answers with defaults from its prototype; a spread would lose them.
    return [Object.assign(Object.create(Object.getPrototypeOf(value) as object) as AttributeMessage, value, { name: attribute.name })];
  });
}
