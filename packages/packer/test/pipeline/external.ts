import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { decodeModel, encodeModel } from "../../src/inspect/onnx/schema.ts";
import { modelFile, sha256, type PairName } from "./support.ts";

/** An encoder whose larger tensors lie in two files beside it. */
export interface ExternalEncoder {
  readonly folder: string;
  readonly path: string;
  /** Digests by location. */
  readonly data: Readonly<Record<string, string>>;
  /** Settings that put it in the place of the recipe's encoder. */
  readonly settings: readonly string[];
}

const locations = ["weights.data", "more/weights.data"] as const;
/** What ONNX asks for, so that a system can map the data. */
const alignment = 4096;

/** Rewrites a committed encoder as exporters write large ones. `beside` makes the folder of the second data file. */
export async function externalEncoder(
  workspace: string,
  name: PairName,
  beside: (folder: string) => Promise<unknown>,
): Promise<ExternalEncoder> {
  const folder = await mkdtemp(join(workspace, "external-"));
  const model = decodeModel(await readFile(modelFile(name, "encoder.onnx")));
  const files = locations.map(() => new Uint8Array());
  const large = model.graph!.initializer.filter(({ rawData }) => rawData.length >= 1024);
  for (const [index, tensor] of large.entries()) {
    const which = index % locations.length;
    const offset = Math.ceil(files[which]!.length / alignment) * alignment;
    files[which] = new Uint8Array(Buffer.concat([files[which]!, new Uint8Array(offset - files[which]!.length), tensor.rawData]));
    const entries = { location: locations[which]!, offset: String(offset), length: String(tensor.rawData.length) };
    // protobufjs writes no field that is not the message's own.
    Reflect.deleteProperty(tensor, "rawData");
    Object.assign(tensor, { dataLocation: 1, externalData: Object.entries(entries).map(([key, value]) => ({ key, value })) });
  }
  const path = join(folder, "encoder.onnx");
  const bytes = encodeModel(model);
  await beside(folder);
  await writeFile(path, bytes);
  for (const [index, location] of locations.entries()) await writeFile(join(folder, location), files[index]!);
  const data = Object.fromEntries(locations.map((location, index) => [location, sha256(files[index]!)]));
  return { folder, path, data, settings: [`encoder.source=${path}`, `encoder.sha256=${sha256(bytes)}`] };
}
