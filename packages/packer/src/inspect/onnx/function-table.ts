import { invalid, quote, unsupported } from "./errors.ts";
import { fromInt64 } from "./int64.ts";
import type { FunctionMessage, NodeMessage } from "./messages.ts";
import { checkedDomain, checkedName } from "./name.ts";

/** A model's own functions, and what their nodes call. */
export interface FunctionTable {
  /** The function that a node of the file calls, undefined where it is an operator. */
  calledBy(node: NodeMessage): FunctionMessage | undefined;
  /** The version in which a function imports a domain. */
  versionIn(called: FunctionMessage, domain: string): number | undefined;
}

/**
 * @throws BalafonError FORMAT_INVALID for two functions of one name, FORMAT_UNSUPPORTED for one in ONNX's own domain: the spec leaves it to each runtime
 * whether such a function or the operator is meant
 */
export function functionTable(functions: readonly FunctionMessage[], file: string): FunctionTable {
  const byName = new Map<string, FunctionMessage>();
  for (const each of functions) {
    const key = keyOf(each.domain, each.name, each.overload, file);
    if (each.name === "") throw invalid(file, "a function has no name");
    if (byName.has(key)) throw invalid(file, `the function ${quote(each.name)} is defined twice`);
    if (checkedDomain(each.domain, file) === "") {
      throw unsupported(file, `the function ${quote(each.name)} takes the place of an operator of ONNX`, "Export the model without it.");
    }
    byName.set(key, each);
  }
  // A body is inlined often; its nodes and imports are looked at once.
  const imports = new Map<FunctionMessage, ReadonlyMap<string, number>>();
  const called = new Map<NodeMessage, FunctionMessage | undefined>();
  return {
    calledBy: (node) => {
      if (!called.has(node)) called.set(node, byName.get(keyOf(node.domain, node.opType, node.overload, file)));
      return called.get(node);
    },
    versionIn: (of, domain) => {
      const versions =
        imports.get(of) ?? new Map(of.opsetImport.map((each) => [checkedDomain(each.domain, file), Number(fromInt64(each.version))]));
      imports.set(of, versions);
      return versions.get(domain);
    },
  };
}

function keyOf(domain: string, name: string, overload: string, file: string): string {
  return JSON.stringify([checkedDomain(domain, file), checkedName(name, file), checkedName(overload, file)]);
}
