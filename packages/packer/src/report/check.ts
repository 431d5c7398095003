import type { CoreMlOptions, FeatureLayout, Manifest } from "@balafon/manifest-schema";
import type { Colors } from "./colors.ts";
import { chainRows } from "./summary.ts";
import { columns, thousands } from "./text.ts";

/** What a check tells. */
export interface CheckFacts {
  readonly name: string;
  readonly version: string;
  readonly layout: FeatureLayout;
  readonly layoutId: string;
  readonly head: Pick<Manifest["head"], "layers" | "framesOut" | "classes" | "blankIndex"> & {
    readonly keys: { readonly used: number; readonly ignored: number };
  };
  readonly parameters: { readonly encoder: number; readonly head: number };
  readonly coreml?: CoreMlOptions;
  readonly notChecked: readonly string[];
}

/** What a person reads after `--check`: the chain from audio to text, and what was not looked at. */
export function formatCheck({ name, version, layout, layoutId, head, parameters, coreml, notChecked }: CheckFacts, colors: Colors): string {
  const { used, ignored } = head.keys;
  return [
    "",
    `${colors.bold(`${name} ${version}`)}  ${colors.green("fits")}; nothing was proved and nothing was written`,
    "",
    colors.dim("  from audio to text"),
    ...columns(chainRows(layout, head), "    "),
    "",
    ...columns(
      [
        ["encoder", `${thousands(parameters.encoder)} parameters`],
        ["head", `${thousands(parameters.head)} parameters in ${used} keys, ${ignored} ignored`],
        ["layout", layoutId.slice(0, 16)],
        ...(coreml === undefined ? [] : [["Core ML", `${coreml.target}, ${coreml.layout}: every operator has a form there`]]),
      ],
      "  ",
    ),
    "",
    colors.dim("  not checked"),
    ...notChecked.map((what) => `    ${what}`),
    "",
  ].join("\n");
}
