import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { lintPlanted, type Finding } from "./planted.ts";

/** The stages of packer/src in order: a stage imports earlier ones only. */
const stages = [
  "resolve",
  "recipe",
  "inspect",
  "check",
  "graph",
  "quantize",
  "calibrate",
  "emit",
  "allocate",
  "prove",
  "report",
  "sign",
  "publish",
  "pipeline",
  "cli",
];

/** Stages that may import less than all earlier ones. */
const narrower: Readonly<Record<string, (earlier: string) => boolean>> = {
  recipe: () => false,
  prove: (earlier) => earlier !== "emit" && earlier !== "allocate",
  report: (earlier) => earlier === "inspect",
};

function mayImport(from: string, to: string): boolean {
  return stages.indexOf(to) < stages.indexOf(from) && (narrower[from]?.(to) ?? true);
}

/** A file, what it imports, and whether that goes in the right direction. */
interface Planted {
  readonly path: string;
  readonly source: string;
  readonly allowed: boolean;
}

const refused = (path: string, source: string): Planted => ({ path: `packages/${path}`, source, allowed: false });
const allowed = (path: string, source: string): Planted => ({ path: `packages/${path}`, source, allowed: true });

const leaves = ["manifest-schema", "quantizer"].flatMap((leaf) => [
  refused(`${leaf}/src/node-prefix.ts`, 'import { readFile } from "node:fs/promises"; readFile;'),
  refused(`${leaf}/src/deep/node-bare.ts`, 'import { join } from "path"; join;'),
  refused(`${leaf}/src/node-dynamic.ts`, 'export const fs = await import("node:fs");'),
  refused(`${leaf}/src/packer.ts`, 'export { packModel } from "@balafon/packer";'),
  refused(`${leaf}/src/schema.ts`, 'export * from "@balafon/manifest-schema";'),
  refused(`${leaf}/src/loader.ts`, 'import type { Audio } from "@balafon/runtime-loader/speech"; export type A = Audio;'),
  allowed(`${leaf}/src/own.ts`, 'import { Ajv } from "ajv"; export * from "./deep/own.ts"; Ajv;'),
]);

const loader = ["trust", "run", "speech/ctc"].flatMap((folder) =>
  ["packer", "quantizer", "runtime-loader"].flatMap((name) => [
    refused(`runtime-loader/src/${folder}/${name}.ts`, `export * from "@balafon/${name}";`),
    refused(`runtime-loader/src/${folder}/${name}.node.ts`, `export * from "@balafon/${name}/node";`),
  ]),
);

const isomorphic = [
  ...["trust/a", "index", "speech/index", "speech/ctc/a"].flatMap((path) => [
    refused(`runtime-loader/src/${path}.1.ts`, 'import { join } from "node:path"; join;'),
    refused(`runtime-loader/src/${path}.2.ts`, 'import { InferenceSession } from "onnxruntime-node"; InferenceSession;'),
    refused(`runtime-loader/src/${path}.3.ts`, 'export * from "./session.node.ts";'),
    refused(`runtime-loader/src/${path}.4.ts`, 'export * from "./node.ts";'),
  ]),
  allowed("runtime-loader/src/node.ts", 'import { join } from "node:path"; export * from "./bundle/directory.node.ts"; join;'),
  allowed("runtime-loader/src/speech/node.ts", 'export * from "./session.node.ts";'),
  allowed(
    "runtime-loader/src/speech/c.node.ts",
    'import "node:fs"; import { env } from "onnxruntime-node"; import "./runtime-error.ts"; env;',
  ),
];

const speech = [
  ...["trust/verify.ts", "bundle/files.ts", "match/bind.ts", "run/part.ts", "index.ts"].flatMap((above, index) => [
    refused(`runtime-loader/src/speech/up${index}.ts`, `export * from "../${above}";`),
    refused(`runtime-loader/src/speech/ctc/up${index}.node.ts`, `export * from "../../${above}";`),
  ]),
  ...["ts", "node.ts"].flatMap((ending) => [
    refused(
      `runtime-loader/src/speech/manifest.${ending}`,
      'import type { Manifest } from "@balafon/manifest-schema"; export type M = Manifest;',
    ),
    allowed(
      `runtime-loader/src/speech/error.${ending}`,
      'import { BalafonError, type ErrorCode } from "@balafon/manifest-schema"; export type E = ErrorCode; BalafonError;',
    ),
  ]),
  allowed(
    "runtime-loader/src/match/a.ts",
    'import { compareLayouts } from "@balafon/manifest-schema"; import "../speech/index.ts"; compareLayouts;',
  ),
];

const entry = [
  refused("packer/src/index.ts", 'export * from "./cli/main.ts";'),
  allowed("packer/src/other.ts", 'export * from "./pipeline/pack.ts";'),
];

/** What a stage may and may not import, once beside and once from deeper folders. */
function stageCases(from: string): Planted[] {
  return stages.flatMap((to) => {
    const may = mayImport(from, to);
    const folder = `packages/packer/src/${from}`;
    const beside = { path: `${folder}/${from}-${to}.ts`, source: `export * from "../${to}/a.ts";`, allowed: may };
    const deeper = {
      path: `${folder}/deep/${from}-${to}.ts`,
      source: `import type { A } from "../../${to}/b/a.ts"; export type B = A;`,
      allowed: may,
    };
    return from === to ? [] : [beside, deeper];
  });
}

const groups: Readonly<Record<string, readonly Planted[]>> = {
  "manifest-schema and quantizer know no other package and no Node": leaves,
  "runtime-loader knows manifest-schema only": loader,
  "runtime-loader is isomorphic but for *.node.ts and node.ts": isomorphic,
  "speech knows nothing of the loader above it": speech,
  "packer's entry knows the pipeline, not the command line": entry,
  ...Object.fromEntries(stages.map((stage) => [`packer/src/${stage} imports earlier stages only`, stageCases(stage)])),
};

const directionRules = new Set(["eslint(no-restricted-imports)", "import(no-nodejs-modules)"]);

const others: Readonly<Record<string, string>> = {
  "packages/packer/src/graph/cycle-a.ts": 'import { b } from "./cycle-b.ts"; export const a = (): number => b();',
  "packages/packer/src/graph/cycle-b.ts": 'import { a } from "./cycle-a.ts"; export const b = (): number => a();',
  "packages/packer/src/graph/default.ts": "export default 1;",
  "tools/default.mjs": "export default 1;",
  "vitest.config.ts": "export default {};",
};

describe("import directions", () => {
  const planted = Object.values(groups).flat();
  let findings: readonly Finding[] = [];
  beforeAll(async () => {
    findings = await lintPlanted({ ...Object.fromEntries(planted.map(({ path, source }) => [path, source])), ...others });
  });
  const codesAt = (path: string): string[] => findings.filter(({ filename }) => filename === path).map(({ code }) => code);

  it.each(Object.entries(groups))("%s", (_title, cases) => {
    const judged = cases.map((one) => ({ ...one, allowed: !codesAt(one.path).some((code) => directionRules.has(code)) }));
    expect(judged).toEqual(cases);
  });

  it("are planted in one file each", () => {
    expect(new Set(planted.map(({ path }) => path)).size).toBe(planted.length);
  });

  it("cover every folder of packer/src", async () => {
    const folders = await readdir(fileURLToPath(new URL("../../packages/packer/src", import.meta.url)), { withFileTypes: true });
    expect(folders.flatMap((folder) => (folder.isDirectory() ? [folder.name] : [])).sort()).toEqual([...stages].sort());
  });

  it("refuses cycles of imports", () => {
    expect(codesAt("packages/packer/src/graph/cycle-a.ts")).toContain("import(no-cycle)");
  });

  it("refuses default exports, except where a tool wants one", () => {
    expect(codesAt("packages/packer/src/graph/default.ts")).toEqual(["import(no-default-export)"]);
    expect(codesAt("tools/default.mjs")).toEqual(["import(no-default-export)"]);
    expect(codesAt("vitest.config.ts")).toEqual([]);
  });
});
