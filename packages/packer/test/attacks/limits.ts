import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const packages = fileURLToPath(new URL("../../../", import.meta.url));

/** Where untrusted bytes are read, and what they are. */
const readers: readonly (readonly [files: string, folder: string])[] = [
  ["recipe, layout, contract", "packer/src/recipe"],
  ["recipe, layout, contract, vocabulary, keys", "packer/src/resolve"],
  ["the development key", "packer/src/sign"],
  ["zip: .pt, .npz", "packer/src/inspect/zip"],
  [".pt", "packer/src/inspect/torch"],
  [".npz", "packer/src/inspect/npz"],
  ["ONNX", "packer/src/inspect/onnx"],
  [".mlpackage", "packer/src/inspect/coreml"],
  ["ONNX for Core ML", "packer/src/graph/canonical"],
  ["ONNX for Core ML", "packer/src/emit/coreml"],
  ["ONNX in a bundle", "runtime-loader/src/match"],
  ["bundle, manifest, signature", "runtime-loader/src/trust"],
  ["bundle", "runtime-loader/src/bundle"],
  ["manifest, signature, vocabulary", "manifest-schema/src/json"],
  ["WAV", "runtime-loader/src/speech/audio"],
];

/** Files of tensors, whichever format they are in. */
const shared = ["strided-view.ts", "strided.ts"];

/** A limit as the code names it. */
export interface Limit {
  readonly files: string;
  readonly name: string;
  readonly value: number;
  readonly place: string;
  /** The comment above the constant. */
  readonly why: string;
}

/** Every constant called max..., most... or longest... in the readers, with its comment. */
export function limitsInCode(): Limit[] {
  const recursive = readers.flatMap(([files, folder]) =>
    limitsOf(files, folder, readdirSync(join(packages, folder), { recursive: true, encoding: "utf8" })),
  );
  return [...recursive, ...limitsOf(".pt, .npz", "packer/src/inspect", shared)];
}

const constant =
  /(?:\/\*\*\s(?<why>(?:(?!\*\/)[^])*?) ?\*\/\n)?^(?:export )?const (?<name>(?:max|most|longest)[A-Z]\w*)(?:: number)? = (?<value>[^;]+);$/gm;

function limitsOf(files: string, folder: string, paths: readonly string[]): Limit[] {
  const sources = paths.filter((path) => path.endsWith(".ts")).sort();
  return sources.flatMap((path) =>
    [...readFileSync(join(packages, folder, path), "utf8").matchAll(constant)].map(({ groups }) => ({
      files,
      name: groups!["name"]!,
      value: valueOf(groups!["value"]!),
      place: `${folder}/${path}`.replaceAll("\\", "/"),
      why: (groups!["why"] ?? "").replaceAll(/^\s*\*|\s*\n \* ?/g, " ").trim(),
    })),
  );
}

/** `4096`, `64 << 20`, `2 ** 31 - 1`: what limits are written as; NaN for anything else. */
function valueOf(text: string): number {
  const [, base, operator, exponent, minus] = /^(\d[\d_]*)(?: (<<|\*\*) (\d+))?(?: - (\d+))?$/.exec(text) ?? [];
  const number = Number((base ?? "x").replaceAll("_", ""));
  const scaled = operator === undefined ? number : operator === "<<" ? number * 2 ** Number(exponent) : number ** Number(exponent);
  return scaled - Number(minus ?? 0);
}

/** The table of docs/security.md. */
export function limitsTable(limits: readonly Limit[]): string {
  const rows = limits.map(
    ({ files, name, value, place, why }) =>
      `| ${files} | \`${name}\` | ${value.toLocaleString("en-US")} | ${why.replaceAll("|", "\\|")} | \`${place}\` |`,
  );
  return ["| files | limit | value | what it bounds, and why so much | where |", "|---|---|---|---|---|", ...rows].join("\n");
}
