import onnxProto from "onnx-proto";
import type { OnnxModel } from "../../../src/inspect/onnx/model.ts";

interface View {
  readonly opsets: string[];
  readonly metadataProps: string[];
  readonly inputs: string[];
  readonly outputs: string[];
  readonly nodes: string[];
  readonly initializers: { name: string; dims: number[]; bytes: string }[];
}

const strings = (...parts: unknown[]): string => JSON.stringify(parts);
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

/** A tensor's bytes: raw data, or the typed data that quantizers write. */
function dataOf({ rawData, floatData, int32Data, dataType }: onnxProto.onnx.ITensorProto): Uint8Array {
  if (floatData?.length) return new Uint8Array(Float32Array.from(floatData).buffer);
  if (int32Data?.length && dataType === onnxProto.onnx.TensorProto.DataType.UINT8) return Uint8Array.from(int32Data);
  return rawData!;
}

/** What onnx-proto, another schema on another protobufjs, sees in a model. */
export function secondView(bytes: Uint8Array): View {
  const model = onnxProto.onnx.ModelProto.decode(bytes);
  const graph = model.graph!;
  const stored = new Set(graph.initializer!.map(({ name }) => name));
  return {
    opsets: model.opsetImport!.map(({ domain, version }) => strings(domain, Number(version))),
    metadataProps: model.metadataProps!.map(({ key, value }) => strings(key, value)),
    inputs: graph.input!.filter(({ name }) => !stored.has(name)).map(({ name }) => name!),
    outputs: graph.output!.map(({ name }) => name!),
    nodes: graph.node!.map((node) => {
      const attributes = node.attribute!.map(({ name, type, ints, floats, i }) => [
        name,
        type,
        ints!.map(Number),
        floats!.length,
        Number(i),
      ]);
      return strings(node.name, node.opType, node.domain, node.input, node.output, attributes);
    }),
    initializers: graph.initializer!.map((tensor) => ({ name: tensor.name!, dims: tensor.dims!.map(Number), bytes: hex(dataOf(tensor)) })),
  };
}

const types = { float: 1, int: 2, string: 3, tensor: 4, floats: 6, ints: 7, strings: 8 };

/** The same of a model that this package read. */
export async function firstView({ opsetImport, metadataProps, graph }: OnnxModel): Promise<View> {
  const initializers: View["initializers"] = [];
  for (const { name, shape, byteLength, read } of graph.initializers) {
    initializers.push({ name, dims: [...shape], bytes: hex(await read(0, byteLength)) });
  }
  return {
    opsets: opsetImport.map(({ domain, version }) => strings(domain, version)),
    metadataProps: metadataProps.map(([key, value]) => strings(key, value)),
    inputs: graph.inputs.map(({ name }) => name),
    outputs: graph.outputs.map(({ name }) => name),
    nodes: graph.nodes.map(({ name, opType, domain, inputs, outputs, attributes }) => {
      const seen = [...attributes].map(([key, { kind, value }]) => [
        key,
        types[kind],
        kind === "ints" ? value.map(Number) : [],
        kind === "floats" ? value.length : 0,
        kind === "int" ? Number(value) : 0,
      ]);
      return strings(name, opType, domain, inputs, outputs, seen);
    }),
    initializers,
  };
}
