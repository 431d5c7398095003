import { BalafonError, type PackageEntry, type PartRole, type PartTotals, type QuantizationRow } from "@balafon/manifest-schema";
import { codesOf, type CodesOfWeights } from "../emit/coreml/codes-of.ts";
import { lowerToMil } from "../emit/coreml/lower/lower-to-mil.ts";
import { coreMlPackage } from "../emit/coreml/package.ts";
import { identityKeys } from "../emit/identity.ts";
import type { CoreMlModel, MilNamedType } from "../inspect/coreml/program.ts";
import type { Staging } from "../publish/staging.ts";
import { describePalette } from "../quantize/describe-palette.ts";
import type { Inputs } from "./inputs.ts";
import type { PlannedPackage } from "./packages.ts";
import { step, type Session } from "./progress.ts";

/** A package that was written, measured on the bytes that were written. */
export interface EmittedPackage {
  readonly entry: PackageEntry;
  readonly rows: readonly QuantizationRow[];
  readonly totals: Pick<PartTotals, "emittedBytes" | "quantizedBytes" | "otherBytes">;
  readonly codes: CodesOfWeights;
}

/**
 * Writes one part as a Core ML package into the staging folder.
 *
 * @throws BalafonError OPERATOR_UNSUPPORTED; FORMAT_INVALID, FORMAT_UNSUPPORTED for a weight that is no number, or none of float16
 */
export async function emitPackage(
  role: PartRole,
  { recipe, names }: Inputs,
  { canonical, weights }: PlannedPackage,
  ids: { readonly layoutId: string; readonly contractId: string },
  staging: Staging,
  session: Session,
): Promise<EmittedPackage> {
  const { name, version, coreml } = recipe;
  const coded = weights.flatMap((weight) => weight.coded?.weight ?? []);
  const model = await lowerToMil(canonical, {
    model: names[role],
    ...coreml,
    weights: new Map(coded.map((weight) => [weight.site.tensor.name, weight])),
    userDefined: new Map(identityKeys({ name, version, role, ...ids })),
  });
  checkInCodes(names[role], model, weights);
  const path = `coreml/${role}.mlpackage`;
  const files = coreMlPackage(model);
  let bytes = 0;
  async function* counted(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      yield chunk;
      bytes += chunk.length;
      step(session, "emit", path, bytes, Math.max(bytes, weightBytes(weights)));
    }
  }
  for (const file of files) await staging.write(`${path}/${file.path}`, counted(file.chunks));
  const rows: QuantizationRow[] = [];
  // One after the other: what is float16 is read once more.
  for (const weight of weights) rows.push(await describePalette(role, weight));
  const quantizedBytes = rows.reduce((sum, row) => sum + row.bytes, 0);
  return {
    entry: { path, ...coreml, ...portsOf(model) },
    rows,
    totals: { emittedBytes: bytes, quantizedBytes, otherBytes: bytes - quantizedBytes },
    codes: codesOf(model, coded),
  };
}

/** What rows call codes is codes in the program: an operator that took a weight without looking for its codes would store float16. */
function checkInCodes(name: string, { functions }: CoreMlModel, weights: PlannedPackage["weights"]): void {
  const planned = weights.filter(({ coded }) => coded !== undefined).length;
  const held = functions.get("main")!.operations.filter(({ type }) => type === "constexpr_lut_to_dense").length;
  if (held >= planned) return;
  throw new BalafonError("INTERNAL", {
    subject: name,
    problem: "weights that are to be stored as codes are not in the ML Program",
    expected: `${planned} codebooks`,
    found: `${held}`,
    hint: "Please report it, with the model. Until then: scheme: fp16 under quantization.mlpackage.",
  });
}

/** Codes, or float16 where there are none. */
function weightBytes(weights: PlannedPackage["weights"]): number {
  return weights.reduce((sum, { site, coded }) => sum + (coded?.weight.indices.byteLength ?? site.rows * site.cols * 2), 0);
}

/** Parts have one input and one output. */
function portsOf({ inputs, outputs }: CoreMlModel): Pick<PackageEntry, "input" | "output"> {
  const port = ({ name, type }: MilNamedType) => ({ name, shape: type.shape });
  return { input: port(inputs[0]!), output: port(outputs[0]!) };
}
