import type { CoreMlModel, MilBlob, MilOperation } from "../../inspect/coreml/program.ts";
import type { PalettizedWeight } from "../../quantize/coded-palette.ts";

/** The name of what decompresses a weight, by tensor. */
export type CodesOfWeights = ReadonlyMap<string, string>;

/** Where a program holds weights in codes. Gates of a recurrent layer are stored apart, in pieces of the weight, and not listed. */
export function codesOf({ functions }: CoreMlModel, weights: readonly PalettizedWeight[]): CodesOfWeights {
  const compressed = functions.get("main")!.operations.filter(({ type }) => type === "constexpr_lut_to_dense");
  const names = new Map(compressed.map((operation) => [indicesOf(operation), operation.outputs[0]!.name]));
  return new Map(
    weights.flatMap(({ site, indices }) => {
      const name = names.get(indices);
      return name === undefined ? [] : [[site.tensor.name, name] as const];
    }),
  );
}

/** An attribute until iOS 17, an input since. */
function indicesOf({ inputs, attributes }: MilOperation): MilBlob | undefined {
  const [binding] = inputs.get("indices") ?? [];
  const value = attributes.get("indices") ?? (binding !== undefined && "value" in binding ? binding.value : undefined);
  return value !== undefined && "blob" in value ? value.blob : undefined;
}
