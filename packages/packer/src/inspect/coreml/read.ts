import type { ByteSource } from "../../resolve/byte-source.ts";
import { readSmallSource } from "../../resolve/small-file.ts";
import { checkWire } from "./check-wire.ts";
import { signaturesOf, userDefinedOf } from "./description.ts";
import { invalid, tooMuch, unsupported } from "./errors.ts";
import { functionOf, mapOf } from "./function.ts";
import { maxFunctions, maxImmediates, maxModelBytes, maxOperations } from "./limits.ts";
import type { ModelMessage } from "./messages.ts";
import { manifestFile, parsePackageManifest } from "./package-manifest.ts";
import type { CoreMlModel } from "./program.ts";
import { decodeModel } from "./schema.ts";
import { systems } from "./systems.ts";
import { openWeightFile, type WeightFile } from "./weight-file.ts";

/** The files of a package, wherever they lie. */
export interface PackageFiles {
  /** What messages call it. */
  readonly name: string;
  /** Opens a file by its path in the package, with forward slashes. @throws BalafonError FILE_MISSING, FILE_UNREADABLE */
  open(path: string): Promise<ByteSource>;
}

/**
 * Reads a Core ML package that holds an ML Program, ours or coremltools', without loading its weights: they are lazy and read from the weight file,
 * which must stay open for them.
 *
 * @throws BalafonError FILE_MISSING, FILE_UNREADABLE; FORMAT_TRUNCATED or FORMAT_INVALID where it is not a whole, consistent package;
 * FORMAT_UNSUPPORTED for other kinds of models, nested blocks, states, values that are no tensors, shapes that are not fixed; LIMIT_EXCEEDED
 * @example
 * const folder = packageFolder("encoder.mlpackage");
 * const { functions } = await readCoreMl(folder);
 * console.log(functions.get("main")?.operations.length);
 */
export async function readCoreMl(files: PackageFiles): Promise<CoreMlModel> {
  const manifest = await files.open(manifestFile);
  const { model, weights } = parsePackageManifest(await readSmallSource(manifest), manifest.name);
  const source = await files.open(model);
  const message = decode(await readModel(source), source.name);
  return modelOf(message, source.name, weights === undefined ? undefined : await weightsIn(files, weights));
}

/** coremltools lists the folder of weights of a model that has none. */
async function weightsIn(files: PackageFiles, path: string): Promise<WeightFile | undefined> {
  const source = await files.open(path).catch((error: { code?: string }) => {
    if (error.code === "FILE_MISSING") return undefined;
    throw error;
  });
  return source && openWeightFile(source);
}

async function readModel(source: ByteSource): Promise<Uint8Array> {
  const { name, size } = source;
  if (size > maxModelBytes)
    throw tooMuch(name, `the model has ${size} bytes`, maxModelBytes, "An ML Program keeps its weights in a file beside it.");
  return source.read(0, size);
}

function decode(bytes: Uint8Array, file: string): ModelMessage {
  checkWire(bytes, file);
  try {
    return decodeModel(bytes);
  } catch (cause) {
    // The wire format has been checked, so the cause is a string that is not UTF-8.
    throw invalid(file, "not a Core ML model, or a damaged one", { found: (cause as Error).message, cause });
  }
}

function modelOf(message: ModelMessage, file: string, weights: WeightFile | undefined): CoreMlModel {
  const { specificationVersion, description, mlProgram } = message;
  checkKind(message, file);
  if (!description || !mlProgram)
    throw invalid(file, "not a Core ML model, or a damaged one", { expected: "a description and an ML Program" });
  if (Number(mlProgram.version) !== 1)
    throw unsupported(file, `its program is of version ${Number(mlProgram.version)}`, "Convert the model with coremltools 9.");
  if (mlProgram.functions.length > maxFunctions)
    throw tooMuch(file, "the program has too many functions", maxFunctions, "No real model has so many.");
  const context = { file, weights, immediatesLeft: maxImmediates, operationsLeft: maxOperations };
  const functions = mapOf(mlProgram.functions, file, (fn, name) => functionOf(fn, name, context));
  const signatures = signaturesOf(description, functions, file);
  const signature = signatures.get(description.defaultFunctionName || "main") ?? [...signatures.values()][0]!;
  return { specificationVersion, ...signature, userDefined: userDefinedOf(description, file), functions };
}

function checkKind(message: ModelMessage, file: string): void {
  const { specificationVersion: version, mlProgram } = message;
  if (version < 1) {
    throw invalid(file, "not a Core ML model, or a damaged one", { expected: "a specification version", found: String(version) });
  }
  const other = Object.keys(message).find((key) => /^(pipeline|neuralNetwork)/.test(key));
  if (other !== undefined || mlProgram === null) {
    throw unsupported(
      file,
      `the model is not an ML Program${other === undefined ? "" : ` but a ${other}`}`,
      'Convert it with convert_to="mlprogram".',
    );
  }
  if (systems.some(({ specificationVersion }) => specificationVersion === version)) return;
  const [oldest, newest] = [systems[0]!, systems.at(-1)!];
  const range = { expected: `${oldest.specificationVersion} to ${newest.specificationVersion}`, found: String(version) };
  throw unsupported(file, "the model's specification version is not supported", `Convert it for ${oldest.name} to ${newest.name}.`, range);
}
