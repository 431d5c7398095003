import type { OnnxGraph, OnnxModel } from "../../inspect/onnx/model.ts";
import { emittedOpset } from "../../graph/upgrade.ts";
import { identityKeys, type PartIdentity } from "../identity.ts";
import { runtimeDomain } from "./packed.ts";

/** The IR version that belongs to opset 21. */
const irVersion = 10;

/** A graph as the model that is written: opset 21 and the runtime's own operators where it holds any, our identity in its metadata props, nothing of the machine it was made on. */
export function onnxModelOf(graph: OnnxGraph, identity: PartIdentity): OnnxModel {
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
    metadataProps: identityKeys(identity),
    graph: { ...graph, name: `${identity.name}-${identity.role}` },
  };
}
