import {
  BalafonError,
  canonicalJson,
  contractIdOf,
  layoutIdOf,
  manifestValidator,
  partRoles,
  problemsOf,
  type Manifest,
} from "@balafon/manifest-schema";
import type { FileDigest } from "../bundle/files.ts";

/**
 * Parses a manifest and checks it against itself and against the signed files: its ids are those of its contract, its parts take and give what its
 * contract says, its file list is what was signed, sizes included, and these add up.
 *
 * Only canonical JSON is taken. Parsers differ on repeated keys and on odd numbers, so that two readers of the same signed bytes could see
 * two manifests; canonical bytes have one reading.
 *
 * @param signed what every signed file comes to, by path
 * @throws BalafonError MANIFEST_INVALID.
 */
export function parseManifest(bytes: Uint8Array, signed: ReadonlyMap<string, FileDigest>, bundle: string): Manifest {
  const manifest = parseJson(bytes, bundle);
  const [problem] = problemsOf(manifestValidator, manifest);
  if (problem !== undefined)
    throw invalid(bundle, `${problem.path.join(".") || "it"}: ${problem.problem}`, problem.expected, problem.found);
  const valid = manifest as Manifest;
  checkIds(valid, bundle);
  checkParts(valid, bundle);
  checkHead(valid, bundle);
  checkFiles(valid, signed, bundle);
  checkGolden(valid, signed, bundle);
  checkTotals(valid, bundle);
  return valid;
}

function checkIds({ contract }: Manifest, bundle: string): void {
  const layoutId = layoutIdOf(contract.layout);
  if (layoutId !== contract.layoutId) throw invalid(bundle, "contract.layoutId is not that of its layout", layoutId, contract.layoutId);
  const contractId = contractIdOf(
    layoutId,
    contract.golden.map(({ digests }) => digests),
  );
  if (contractId !== contract.contractId)
    throw invalid(bundle, "contract.contractId is not that of its contract", contractId, contract.contractId);
}

/** The shapes of the parts follow from the contract and the head; a manifest in which they do not was not proved. No other kind of layout runs. */
function checkParts({ contract, head, parts: { onnx } }: Manifest, bundle: string): void {
  const { frontEnd, window, output } = contract.layout;
  if (frontEnd.kind !== "log-mel" || window.kind !== "fixed") return;
  const features = [1, window.frames, output.dim];
  const expected = [
    [1, frontEnd.melBins, Math.floor(window.samples / frontEnd.hopLength)],
    features,
    features,
    [1, head.framesOut, head.classes],
  ];
  const found = [onnx.encoder.input, onnx.encoder.output, onnx.head.input, onnx.head.output].map(({ shape }) => shape);
  if (describe(expected) !== describe(found))
    throw invalid(bundle, "its parts do not take and give what its contract says", describe(expected), describe(found));
}

const describe = (shapes: readonly (readonly number[])[]): string => shapes.map((shape) => `[${shape.join(", ")}]`).join(" -> ");

/** The frames that the head takes are those of a window, and what it gives is what its last layer does: messages about a mismatch rest on it. */
function checkHead({ contract: { layout }, head }: Manifest, bundle: string): void {
  const { layers, framesIn, framesOut, classes } = head;
  const { frames, dim } = layers.at(-1)!;
  const taken = layout.window.kind === "fixed" ? layout.window.frames : framesIn;
  const [expected, found] = [describe([[taken], [frames, dim]]), describe([[framesIn], [framesOut, classes]])];
  if (expected !== found) throw invalid(bundle, "its head does not take a window's frames to what its last layer gives", expected, found);
}

/** Every signed file but the manifest is in its list, with the same digest and size, and nothing else is. */
function checkFiles({ files }: Manifest, digests: ReadonlyMap<string, FileDigest>, bundle: string): void {
  const listed = new Map(files.map((file) => [file.path, file]));
  const signed = new Map([...digests].filter(([path]) => path !== "manifest.json"));
  const differing = [...new Set([...signed.keys(), ...listed.keys()])].filter(
    (path) => listed.get(path)?.sha256 !== signed.get(path)?.sha256,
  );
  if (differing.length > 0 || listed.size !== files.length)
    throw invalid(bundle, `its file list is not what was signed (${differing.slice(0, 8).join(", ") || "a file is listed twice"})`);
  for (const { path, bytes } of files) {
    const found = signed.get(path)!.bytes;
    if (bytes !== found)
      throw invalid(bundle, `its file list gives another size of ${path} than the file has`, `${bytes} bytes`, `${found} bytes`);
  }
}

/** The probes that proved the bundle are in it, so that anyone can run the proof again. Arrays are named FILE.npz#ARRAY. */
function checkGolden({ contract: { golden } }: Manifest, signed: ReadonlyMap<string, FileDigest>, bundle: string): void {
  for (const [index, { audio, features, logits }] of golden.entries()) {
    for (const [field, path] of Object.entries({ audio, features: fileOf(features), logits: fileOf(logits) })) {
      if (!signed.has(path))
        throw invalid(bundle, `contract.golden.${index}.${field} is no file of the bundle`, "a path in files", JSON.stringify(path));
    }
  }
}

const fileOf = (reference: string): string => reference.slice(0, Math.max(0, reference.lastIndexOf("#")));

/** The bytes of a part's files are those of its quantized weights, row by row, and the rest. A Core ML package is a folder of files. */
function checkTotals({ files, parts, quantization: { rows, totals } }: Manifest, bundle: string): void {
  for (const target of ["onnx", "mlpackage"] as const) {
    const own = rows.filter((row) => row.target === target);
    const [entries, sizes] = [parts[target], totals[target]];
    if (entries === undefined && sizes === undefined && own.length === 0) continue;
    if (entries === undefined || sizes === undefined) throw invalid(bundle, `it says of ${target} parts only in places`);
    for (const role of partRoles) {
      const { emittedBytes, quantizedBytes, otherBytes } = sizes[role];
      const counted = own.filter(({ part }) => part === role).reduce((sum, { bytes }) => sum + bytes, 0);
      const { path } = entries[role];
      const its = files.filter((file) => file.path === path || (target === "mlpackage" && file.path.startsWith(`${path}/`)));
      // A part that is no signed file is refused where it is read. Packages are not read here.
      const written = its.length === 0 && target === "onnx" ? emittedBytes : its.reduce((sum, { bytes }) => sum + bytes, 0);
      const found = `${counted} in rows, ${quantizedBytes} quantized + ${otherBytes} other = ${emittedBytes}, ${written} in its files`;
      if (counted === quantizedBytes && quantizedBytes + otherBytes === emittedBytes && emittedBytes === written) continue;
      throw invalid(bundle, `the sizes of its ${role} (${target}) do not add up`, "equal sums", found);
    }
  }
}

function parseJson(bytes: Uint8Array, bundle: string): unknown {
  let value: unknown;
  let canonical: boolean;
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    value = JSON.parse(text);
    canonical = text === canonicalJson(value);
  } catch {
    throw invalid(bundle, "it is not JSON");
  }
  if (!canonical) throw invalid(bundle, "it is not canonical JSON (RFC 8785): a key is repeated, or it is spelled another way");
  return value;
}

function invalid(bundle: string, problem: string, expected?: string, found?: string): BalafonError {
  return new BalafonError("MANIFEST_INVALID", {
    subject: `${bundle}/manifest.json`,
    problem,
    ...(expected === undefined ? {} : { expected }),
    ...(found === undefined ? {} : { found }),
    hint: "The bundle was made by another version, or not by pack-model; pack it again.",
  });
}
