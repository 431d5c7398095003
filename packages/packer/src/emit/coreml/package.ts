import { createHash } from "node:crypto";
import { coreMlAuthor as author, dataFolder, manifestFile, manifestVersion, weightsFile } from "../../inspect/coreml/package-manifest.ts";
import type { CoreMlModel } from "../../inspect/coreml/program.ts";
import { encodeModel } from "../../inspect/coreml/schema.ts";
import { modelToMessage } from "./to-message.ts";
import { validateModel } from "./validate/validate.ts";
import { layoutWeights, weightFileBytes } from "./weight-layout.ts";

/** A file of a package. */
export interface PackageFile {
  /** In the package's folder, with forward slashes. */
  readonly path: string;
  readonly chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

const modelPath = `${author}/model.mlmodel`;
const weightsPath = `${author}/weights`;

/**
 * The files of a Core ML package, in the order in which they are to be written. The model is checked before there is any. Equal models give equal
 * bytes. The weights are read as their file's chunks are asked for, once.
 *
 * The identifiers of Manifest.json are of the form of UUIDs and derived from the bytes of the model, which hold every offset, shape and type of a
 * weight but not the weights themselves: those are streamed, and the manifest of a bundle has the digest of each file.
 *
 * @throws BalafonError INTERNAL where the model is not one that Core ML takes
 * @example
 * for (const { path, chunks } of coreMlPackage(model)) await staging.write(`coreml/encoder.mlpackage/${path}`, chunks);
 */
export function coreMlPackage(model: CoreMlModel): readonly PackageFile[] {
  validateModel(model);
  const layout = layoutWeights(model);
  const bytes = encodeModel(modelToMessage(model, layout.offsets));
  const hasWeights = layout.records.length > 0;
  const weights = { path: `${dataFolder}/${weightsPath}/${weightsFile}`, chunks: weightFileBytes(layout) };
  return [
    { path: manifestFile, chunks: [manifestBytes(bytes, hasWeights)] },
    { path: `${dataFolder}/${modelPath}`, chunks: [bytes] },
    // An item whose folder is not there would be a fault of the package.
    ...(hasWeights ? [weights] : []),
  ];
}

function manifestBytes(model: Uint8Array, hasWeights: boolean): Uint8Array {
  const modelId = idOf(model, modelPath);
  const items = [
    [modelId, { author, description: "CoreML Model Specification", name: "model.mlmodel", path: modelPath }],
    ...(hasWeights
      ? [[idOf(model, weightsPath), { author, description: "CoreML Model Weights", name: "weights", path: weightsPath }]]
      : []),
  ];
  const manifest = {
    fileFormatVersion: manifestVersion,
    itemInfoEntries: Object.fromEntries(items) as object,
    rootModelIdentifier: modelId,
  };
  return Buffer.from(`${JSON.stringify(manifest, undefined, 4)}\n`);
}

/** A UUID of version 8, whose bits are anyone's (RFC 9562, section 5.8): here those of a digest. */
function idOf(model: Uint8Array, path: string): string {
  const digest = createHash("sha256").update(path).update("\0").update(model).digest();
  digest[6] = (digest[6]! & 0x0f) | 0x80;
  digest[8] = (digest[8]! & 0x3f) | 0x80;
  const hex = digest.toString("hex").toUpperCase();
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}
