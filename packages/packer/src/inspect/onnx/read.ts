import type { ByteSource } from "../../resolve/byte-source.ts";
import { invalid, quote, unsupported } from "./errors.ts";
import type { OpenExternal } from "./external-data.ts";
import { graphOf } from "./graph.ts";
import { inlineFunctions } from "./inline-functions.ts";
import { fromInt64 } from "./int64.ts";
import type { ModelMessage } from "./messages.ts";
import type { OnnxModel, OpsetImport } from "./model.ts";
import { checkedDomain, checkedName } from "./name.ts";
import { describeNode } from "./node.ts";
import { tensorContext } from "./onnx-tensor.ts";
import { decodeModel } from "./schema.ts";
import { readSkeleton } from "./skeleton.ts";

// IR 3 brought opset imports; 14 is the newest that has been read.
const oldestIr = 3;
const newestIr = 14;

/**
 * Reads an ONNX model without loading its weights: initializers are lazy and read from `source`, which must stay open for them. Functions are inlined.
 *
 * @param openExternal opens files of external data; without it, a model that has some is refused
 * @throws BalafonError FORMAT_TRUNCATED or FORMAT_INVALID where it is not a whole, consistent model; FORMAT_UNSUPPORTED for training
 * information, subgraphs, element types without a dtype and functions that cannot be inlined; LIMIT_EXCEEDED
 * @example
 * const { graph } = await readOnnx(await openFileSource("encoder.onnx"));
 * console.log(graph.inputs[0]?.shape); // ["batch", 128, 3000]
 */
export async function readOnnx(source: ByteSource, openExternal?: OpenExternal): Promise<OnnxModel> {
  const file = source.name;
  const message = decode(await readSkeleton(source), file);
  const irVersion = checkedIrVersion(message, file);
  if (!message.graph) throw invalid(file, "not an ONNX model, or a damaged one", { expected: "a graph", found: "none" });
  checkSupported(message, file);
  const { nodes, opsetImport } = inlineFunctions(message, opsetImportOf(message, file), file);
  const graph = await graphOf(message.graph, nodes, tensorContext(source, openExternal));
  const domains = new Set(opsetImport.map(({ domain }) => domain));
  for (const [index, node] of graph.nodes.entries()) {
    if (domains.has(node.domain)) continue;
    throw invalid(file, `${describeNode(node, index)} is of domain ${quote(node.domain)}, which the model does not import`);
  }
  const { producerName, producerVersion, docString } = message;
  const domain = checkedName(message.domain, file);
  const metadataProps = metadataPropsOf(message, file);
  return {
    irVersion,
    producerName,
    producerVersion,
    domain,
    modelVersion: fromInt64(message.modelVersion),
    docString,
    opsetImport,
    metadataProps,
    graph,
  };
}

function decode(skeleton: Uint8Array, file: string): ModelMessage {
  try {
    return decodeModel(skeleton);
  } catch (cause) {
    // The walk has checked all but text, so the cause is a string that is not UTF-8.
    throw invalid(file, "not an ONNX model, or a damaged one", { found: (cause as Error).message, cause });
  }
}

function checkedIrVersion({ irVersion }: ModelMessage, file: string): number {
  const version = Number(fromInt64(irVersion));
  const range = { expected: `an IR version of ${oldestIr} to ${newestIr}`, found: String(version) };
  if (version < 1) throw invalid(file, "not an ONNX model, or a damaged one", range);
  if (version >= oldestIr && version <= newestIr) return version;
  throw unsupported(file, "the model's IR version is not supported", "Convert it with onnx.version_converter, or export it again.", range);
}

function checkSupported({ trainingInfo }: ModelMessage, file: string): void {
  if (trainingInfo.length > 0) throw unsupported(file, "the model has training information", "Export it for inference.");
}

function opsetImportOf(message: ModelMessage, file: string): OpsetImport[] {
  const imports = new Map<string, OpsetImport>();
  for (const { domain: written, version: wide } of message.opsetImport) {
    const domain = checkedDomain(written, file);
    const version = Number(fromInt64(wide));
    if (imports.has(domain)) throw invalid(file, `the operators of domain ${quote(domain)} are imported twice`);
    if (!Number.isSafeInteger(version) || version < 1)
      throw invalid(file, `domain ${quote(domain)} has no opset version`, { found: String(version) });
    imports.set(domain, { domain, version });
  }
  return [...imports.values()];
}

/** Keys are distinct: the contract id stands in one, and two readers must not see different ones. */
function metadataPropsOf(message: ModelMessage, file: string): [string, string][] {
  const props = new Map<string, string>();
  for (const { key, value } of message.metadataProps) {
    if (props.has(checkedName(key, file))) throw invalid(file, `the metadata key ${quote(key)} is given twice`);
    props.set(key, value);
  }
  return [...props];
}
