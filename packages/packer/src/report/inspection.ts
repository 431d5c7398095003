import { partRoles, type Manifest } from "@balafon/manifest-schema";
import { systems } from "../inspect/coreml/systems.ts";
import type { WeightFacts } from "../inspect/coreml/weights/facts.ts";
import type { Inspection, TensorFacts } from "../inspect/inspect-path.ts";
import type { Colors } from "./colors.ts";
import { columns, formatBytes, percent, plain, thousands } from "./text.ts";
import { codeRows, describeCoded, describePalettes } from "./weights.ts";

/** What a file or a bundle holds, for people. Nothing in it is trusted, so every cell is made plain. */
export function formatInspection(inspection: Inspection, colors: Colors): string {
  const size = inspection.kind === "bundle" ? "" : `  ${formatBytes(inspection.bytes)}`;
  const title = `${colors.bold(plain(inspection.path))}  ${titles[inspection.kind]}${size}`;
  return [title, ...plainColumns(rowsOf(inspection)), ...tensorLines(inspection, colors)].join("\n");
}

const titles: Readonly<Record<Inspection["kind"], string>> = {
  onnx: "ONNX model",
  torch: "torch checkpoint",
  npz: "npz archive",
  mlpackage: "Core ML package",
  bundle: "model bundle",
};

function rowsOf(inspection: Inspection): string[][] {
  if (inspection.kind === "bundle") return bundleRows(inspection);
  if (inspection.kind === "mlpackage") return packageRows(inspection);
  const digest = ["sha256", inspection.sha256];
  if (inspection.kind === "npz") return [digest];
  if (inspection.kind === "torch") {
    return [digest, ["tensors sha256", inspection.tensorsSha256], ...Object.entries(inspection.values)];
  }
  return [
    digest,
    ["producer", inspection.producer || "not said"],
    [
      "opsets",
      Object.entries(inspection.opsets)
        .map(([domain, version]) => `${domain} ${version}`)
        .join(", "),
    ],
    ...graphRows(inspection),
    ...inspection.data.map(({ file, bytes, sha256 }) => [`data: ${file}`, `${sha256}  ${formatBytes(bytes)}`]),
    ...Object.entries(inspection.metadata),
  ];
}

interface GraphFacts {
  readonly inputs: readonly PortFacts[];
  readonly outputs: readonly PortFacts[];
  readonly operators: Readonly<Record<string, number>>;
}

interface PortFacts {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly (number | string)[] | undefined;
}

function graphRows({ inputs, outputs, operators }: GraphFacts): string[][] {
  const port = ({ name, dtype, shape }: PortFacts): string => `${name}: ${dtype} [${(shape ?? ["?"]).join(", ")}]`;
  const counts = Object.entries(operators).map(([name, count]) => `${name} ${count}`);
  return [
    ["takes", inputs.map(port).join("; ")],
    ["gives", outputs.map(port).join("; ")],
    ["operators", counts.join(", ")],
  ];
}

function packageRows({ files, specificationVersion, functions, metadata }: Extract<Inspection, { kind: "mlpackage" }>): string[][] {
  const oldest = systems.find((system) => system.specificationVersion === specificationVersion)!;
  return [
    ...files.map(({ file, bytes, sha256 }) => [file, `${sha256}  ${formatBytes(bytes)}`]),
    ["specification", `${specificationVersion}, ${oldest.name} and later`],
    ...functions.flatMap((fn) => [["function", `${fn.name}, ${fn.opset}`], ...graphRows(fn)]),
    ...Object.entries(metadata),
  ];
}

function bundleRows({ manifest }: Extract<Inspection, { kind: "bundle" }>): string[][] {
  const { contract, head, evidence, quantization } = manifest;
  const { encoder, head: headTotals } = quantization.totals.onnx;
  const { layout } = contract;
  const weights = describeCoded(quantization.rows);
  return [
    ["name", `${manifest.name} ${manifest.version}, sequence ${manifest.sequence}`],
    ["extractor", `${layout.extractor.model}, ${layout.extractor.layer}, ${layout.extractor.revision}`],
    ["reduction", `${layout.reduction.method}, factor ${layout.reduction.factor}`],
    ["frames", `${head.framesIn} x ${layout.output.dim} -> ${head.framesOut} x ${head.classes}`],
    ["layout", contract.layoutId],
    ["contract", contract.contractId],
    ["encoder", `${formatBytes(encoder.sourceBytes)} -> ${formatBytes(encoder.emittedBytes)}`],
    ["head", `${formatBytes(headTotals.sourceBytes)} -> ${formatBytes(headTotals.emittedBytes)}`],
    ...(weights === undefined ? [] : [["weights", `${weights.bits} each, scales included, ${weights.tensors}`]]),
    ...codeRows(quantization.rows),
    ...rowsOfPackages(manifest.parts, manifest.quantization, manifest.evidence),
    ...partRoles.flatMap((role) => {
      const options = Object.entries(manifest.parts.onnx[role].sessionOptions?.onnxruntime ?? {});
      return options.map(([key, value]) => [`${role} runs with`, `${key} = ${value}`]);
    }),
    ["CER", `${percent(evidence.cer.before)} -> ${percent(evidence.cer.after)} over ${evidence.cer.referenceCodePoints} characters`],
    ["signature", "not checked here: pack-model verify checks it"],
  ];
}

function rowsOfPackages(
  { mlpackage: entries }: Manifest["parts"],
  { totals, rows }: Manifest["quantization"],
  { mlpackage: proved }: Manifest["evidence"],
): string[][] {
  const { mlpackage } = totals;
  if (mlpackage === undefined || entries === undefined || proved === undefined) return [];
  return partRoles
    .map((role) => {
      const { path, target, layout } = entries[role];
      const weights = describePalettes(rows, role);
      return [path, `${formatBytes(mlpackage[role].emittedBytes)}, ${target}, ${layout}, ${weights}`];
    })
    .concat([["Core ML", proved.claim]]);
}

function tensorLines(inspection: Inspection, colors: Colors): string[] {
  if (inspection.kind === "bundle") return [];
  const tensors: readonly (TensorFacts & Partial<WeightFacts>)[] = inspection.tensors;
  const parameters = tensors.reduce((sum, { shape }) => sum + shape.reduce((product, dim) => product * dim, 1), 0);
  const row = ({ name, dtype, shape, ...stored }: (typeof tensors)[number]): string[] => [
    name,
    dtype,
    `[${shape.join(", ")}]`,
    ...storedCells(stored),
  ];
  return [
    "",
    colors.dim(`  ${thousands(tensors.length)} tensors, ${thousands(parameters)} numbers`),
    ...plainColumns(tensors.map(row), "    "),
  ];
}

/** How a weight of a Core ML package is stored, and what it comes to. */
function storedCells({ form, bits, storedBytes, bytes }: Partial<WeightFacts>): string[] {
  if (form === undefined) return [];
  return [`${bits} bits`, form, `${formatBytes(storedBytes!)} -> ${formatBytes(bytes!)}`];
}

const plainColumns = (rows: readonly (readonly string[])[], indent?: string): string[] =>
  columns(
    rows.map((row) => row.map(plain)),
    indent,
  );
