import type { OnnxGraph, OnnxModel } from "../../inspect/onnx/model.ts";
import { emittedOpset } from "../../graph/upgrade.ts";
import { runtimeDomain } from "./packed.ts";

/** The IR version that belongs to opset 21. */
const irVersion = 10;

/** What every part carries in its own metadata, so that a part that has left its bundle can still be refused. */
export interface PartIdentity {
  readonly name: string;
  readonly version: string;
  readonly role: "encoder" | "head";
  readonly layoutId: string;
  readonly contractId: string;
}

/** A graph as the model that is written: opset 21 and the runtime's own operators where it holds any, our identity in its metadata props, nothing of the machine it was made on. */
export function onnxModelOf(graph: OnnxGraph, { name, version, role, layoutId, contractId }: PartIdentity): OnnxModel {
  return {
    irVersion,
    producerName: "balafon",
    producerVersion: "",
    domain: "",
    modelVersion: 0,
    docString: "",
    opsetImport: [
      { domain: "", version: emittedOpset },
      ...(graph.nodes.some(({ domain }) => domain === runtimeDomain) ? [{ domain: runtimeDomain, version: 1 }] : []),
    ],
    metadataProps: [
      ["balafon.name", name],
      ["balafon.version", version],
      ["balafon.role", role],
      ["balafon.layoutId", layoutId],
      ["balafon.contractId", contractId],
    ],
    graph: { ...graph, name: `${name}-${role}` },
  };
}
