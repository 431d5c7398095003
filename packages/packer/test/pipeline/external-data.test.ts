import { link, mkdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { checkOwnData } from "../../src/pipeline/forms.ts";
import { refused } from "../inspect/refused.ts";
import { fewerClips } from "./changed.ts";
import { externalEncoder, type ExternalEncoder } from "./external.ts";
import { createWorkspace, filesOf, modelFile, pack, refusedPack, run, sha256 } from "./support.ts";

let workspace: string;
let encoder: ExternalEncoder;
let quick: readonly string[];
beforeAll(async () => {
  workspace = await createWorkspace();
  quick = await fewerClips(workspace, "anchor");
  encoder = await externalEncoder(workspace, "anchor", (folder) => mkdir(join(folder, "more")));
});

const pinning = (data: object): string[] => [...quick, ...encoder.settings, `encoder.data=${JSON.stringify(data)}`];

describe("an encoder with external data", () => {
  it("packs to the same parts as in one file, and the manifest lists its files", async () => {
    const whole = await pack(workspace, { settings: quick, out: join(workspace, "whole") });
    // Hard links are files like others.
    await rename(join(encoder.folder, "weights.data"), join(encoder.folder, "elsewhere.data"));
    await link(join(encoder.folder, "elsewhere.data"), join(encoder.folder, "weights.data"));
    const { folder, manifest } = await pack(workspace, { settings: pinning(encoder.data), out: join(workspace, "apart") });
    const [expected, found] = [await filesOf(whole.folder), await filesOf(folder)];
    for (const part of ["onnx/encoder.onnx", "onnx/head.onnx"]) expect(found.get(part)).toBe(expected.get(part));
    const { encoder: entry } = manifest.sources;
    expect(entry.data?.map(({ file, sha256: digest }) => [file, digest])).toEqual([
      ["more/weights.data", encoder.data["more/weights.data"]],
      ["weights.data", encoder.data["weights.data"]],
    ]);
    const bytes = entry.data!.reduce((sum, file) => sum + file.bytes, entry.bytes);
    expect(manifest.quantization.totals.onnx.encoder.sourceBytes).toBe(bytes);
    expect(whole.manifest.sources.encoder.data).toBeUndefined();
  }, 120_000);

  it("is nothing that the proof would run as an emitted part, although the runtime would find the data beside it", async () => {
    const error = await refused(() => checkOwnData({ path: "encoder.onnx" }, encoder.folder));
    expect([error.code, error.facts.problem]).toEqual(["FORMAT_UNSUPPORTED", "its data lies in another file"]);
    await checkOwnData({ path: "encoder.onnx" }, modelFile("anchor", ""));
  });

  it("is refused where the recipe does not pin its files, and told what to write", async () => {
    const error = await refusedPack(workspace, { settings: [...quick, ...encoder.settings] });
    expect(error.code).toBe("RECIPE_INVALID");
    expect(error.facts.problem).toContain("reads 2 files that the recipe does not pin");
    expect([...error.facts.details!].sort()).toEqual(
      Object.entries(encoder.data)
        .map(([location, digest]) => `"${location}": ${digest}`)
        .sort(),
    );
    const one = await refusedPack(workspace, { settings: pinning({ "weights.data": encoder.data["weights.data"] }) });
    expect(one.facts.details).toEqual([`"more/weights.data": ${encoder.data["more/weights.data"]}`]);
  });

  it("is refused where the recipe pins a file that it does not read", async () => {
    await writeFile(join(encoder.folder, "idle.data"), "idle");
    const error = await refusedPack(workspace, { settings: pinning({ ...encoder.data, "idle.data": sha256("idle") }) });
    expect(error.code).toBe("RECIPE_INVALID");
    expect(error.facts).toMatchObject({ subject: "encoder.data", found: '"idle.data"' });
    const none = await refusedPack(workspace, { settings: [...quick, `encoder.data={"encoder.onnx": "${"0".repeat(64)}"}`] });
    expect(none.code).toBe("SOURCE_DIGEST_MISMATCH");
  });

  it("is refused where a file is another one, or missing", async () => {
    const other = await refusedPack(workspace, { settings: pinning({ ...encoder.data, "weights.data": "0".repeat(64) }) });
    expect(other.code).toBe("SOURCE_DIGEST_MISMATCH");
    expect(other.facts.found).toBe(`sha256 ${encoder.data["weights.data"]}`);
    expect((await refusedPack(workspace, { settings: pinning({ "gone.data": "0".repeat(64) }) })).code).toBe("FILE_MISSING");
  });

  it.each(["../weights.data", "/etc/passwd", "a//b", "./weights.data", "a\\b", "C:x", ""])("a recipe cannot pin %j", async (location) => {
    const error = await refusedPack(workspace, { settings: pinning({ [location]: "0".repeat(64) }) });
    expect(error.code).toBe("RECIPE_INVALID");
  });

  it("may be links in one folder, but not a link that leaves it: onnxruntime would not follow it", async () => {
    const outside = await externalEncoder(workspace, "anchor", async (folder) => {
      await mkdir(join(workspace, "outside"));
      await symlink(join(workspace, "outside"), join(folder, "more"));
    });
    const settings = [...quick, ...outside.settings, `encoder.data=${JSON.stringify(outside.data)}`];
    const error = await refusedPack(workspace, { settings });
    expect(error.code).toBe("FILE_UNREADABLE");
    expect(error.facts.problem).toContain("leaves the folder of its model");
    await rm(join(outside.folder, "more"));
    await mkdir(join(outside.folder, "more"));
    await rename(join(workspace, "outside/weights.data"), join(outside.folder, "more/kept.data"));
    await symlink("kept.data", join(outside.folder, "more/weights.data"));
    const stop = new AbortController();
    const progress = ({ stage }: { stage: string }): void => (stage === "check" ? stop.abort() : undefined);
    // It was read and found to fit: only the interruption ends it.
    expect((await refusedPack(workspace, { settings, progress, signal: stop.signal })).code).toBe("INTERRUPTED");
  });

  it("is inspected with what lies beside it", async () => {
    const { code, stdout } = await run(workspace, ["inspect", encoder.path, "--json"]);
    expect(code).toBe(0);
    const { data } = JSON.parse(stdout) as { data: { file: string; bytes: number; sha256: string }[] };
    expect(Object.fromEntries(data.map(({ file, sha256: digest }) => [file, digest]))).toEqual(encoder.data);
    expect(data.find(({ file }) => file === "weights.data")!.bytes).toBe((await readFile(join(encoder.folder, "weights.data"))).length);
  });

  it("that lost a file is refused by inspect", async () => {
    const lost = await externalEncoder(workspace, "anchor", (folder) => mkdir(join(folder, "more")));
    await rm(join(lost.folder, "weights.data"));
    const { code, stderr } = await run(workspace, ["inspect", lost.path]);
    expect(code).toBe(2);
    expect(stderr).toContain("FILE_MISSING");
    expect(stderr).toContain("weights.data");
  });
});
