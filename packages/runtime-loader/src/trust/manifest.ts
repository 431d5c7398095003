import { BalafonError, contractIdOf, layoutIdOf, manifestSchema, problemsOf, type Manifest } from "@balafon/manifest-schema";

/**
 * Parses a manifest and checks it against itself and against the signed files: its ids are those of its contract, its file list is what was signed.
 *
 * @param digests SHA-256 by path of every signed file
 * @throws BalafonError MANIFEST_INVALID.
 */
export function parseManifest(bytes: Uint8Array, digests: ReadonlyMap<string, string>, bundle: string): Manifest {
  const manifest = parseJson(bytes, bundle);
  const [problem] = problemsOf(manifestSchema, manifest);
  if (problem !== undefined) throw invalid(bundle, `${problem.path.join(".") || "it"}: ${problem.problem}`, problem.expected, problem.found);
  const valid = manifest as Manifest;
  checkIds(valid, bundle);
  checkFiles(valid, digests, bundle);
  return valid;
}

function checkIds({ contract }: Manifest, bundle: string): void {
  const layoutId = layoutIdOf(contract.layout);
  if (layoutId !== contract.layoutId) throw invalid(bundle, "contract.layoutId is not that of its layout", layoutId, contract.layoutId);
  const contractId = contractIdOf(
    layoutId,
    contract.golden.map(({ digests }) => digests),
  );
  if (contractId !== contract.contractId) throw invalid(bundle, "contract.contractId is not that of its contract", contractId, contract.contractId);
}

/** Every signed file but the manifest is in its list, with the same digest, and nothing else is. */
function checkFiles({ files }: Manifest, digests: ReadonlyMap<string, string>, bundle: string): void {
  const listed = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const signed = [...digests].filter(([path]) => path !== "manifest.json");
  const differing = [...signed.filter(([path, digest]) => listed.get(path) !== digest).map(([path]) => path), ...[...listed.keys()].filter((path) => !digests.has(path))];
  if (differing.length === 0 && listed.size === files.length) return;
  throw invalid(bundle, `its file list is not what was signed (${differing.slice(0, 8).join(", ") || "a file is listed twice"})`);
}

function parseJson(bytes: Uint8Array, bundle: string): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw invalid(bundle, "it is not JSON");
  }
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
