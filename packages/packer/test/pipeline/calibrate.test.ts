import type { QuantizationRow } from "@balafon/manifest-schema";
import { copyFile, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { checkModel } from "../../src/pipeline/check.ts";
import type { PackResult } from "../../src/pipeline/pack.ts";
import type { ProgressEvent } from "../../src/pipeline/progress.ts";
import { refused } from "../inspect/refused.ts";
import { plannedTensors, readModel, relativeMse, restoredWeights } from "./read-bundle.ts";
import { wavOf } from "../support/wav.ts";
import { clipFile, createWorkspace, filesOf, models, pack, put, recipeOf, refusedPack, sha256OfFile } from "./support.ts";

const clip = (number: number): string => join(models, `calibration/calibration-${number}.wav`);
const clips = [1, 2, 3, 4].map(clip);
const calibrated = (paths: readonly string[]): string[] => [`quantization.calibration={clips: ${JSON.stringify(paths)}}`];

let workspace: string;
let plain: PackResult;
let packed: PackResult;
const events: ProgressEvent[] = [];
beforeAll(async () => {
  workspace = await createWorkspace();
  plain = await pack(workspace, { out: join(workspace, "plain"), settings: ["quantization.rules=[]"] });
  const settings = ["quantization.rules=[]", ...calibrated(clips)];
  packed = await pack(workspace, { settings, progress: (event) => events.push(event) });
});

const rows = ({ manifest }: PackResult): readonly QuantizationRow[] => manifest.quantization.rows;

describe("a pack whose recipe names calibration clips", () => {
  it("has at most .35 x the logit KL on the golden clips, which it was not calibrated on", () => {
    const kl = ({ manifest }: PackResult): number => manifest.evidence.clips.reduce((sum, { logitKl }) => sum + logitKl, 0);
    expect(kl(packed)).toBeLessThan(0.35 * kl(plain));
  });

  it("says of every weight what feedback did, and nothing where there are no clips", () => {
    expect(rows(packed)).toHaveLength(rows(plain).length);
    for (const { tensor, feedback } of rows(packed)) {
      expect(feedback?.lossRatio, tensor).toBeGreaterThan(0);
      expect(feedback?.lossRatio, tensor).toBeLessThan(0.6);
    }
    expect(rows(plain).filter((row) => "feedback" in row)).toEqual([]);
    expect(plain.manifest.sources).not.toHaveProperty("calibration");
  });

  it("has its weights farther from the source, measured as they are restored, at the same size", async () => {
    const source = (await plannedTensors(recipeOf(workspace, "anchor"))).head;
    const inHead = ({ part }: QuantizationRow): boolean => part === "head";
    const own = rows(packed).filter(inHead);
    const restored = await restoredWeights(await readModel(join(packed.folder, "onnx/head.onnx")), own);
    for (const [index, { tensor, relativeMse: said, bytes }] of own.entries()) {
      expect(said / (await relativeMse(source.get(tensor)!, restored.get(tensor)!))).toBeCloseTo(1, 3);
      const other = rows(plain).filter(inHead)[index]!;
      expect([tensor, bytes]).toEqual([other.tensor, other.bytes]);
      expect(said).toBeGreaterThan(other.relativeMse);
    }
  });

  it("names the clips by their bytes, in the recipe's order", async () => {
    expect(packed.manifest.sources.calibration).toEqual(
      await Promise.all(
        clips.map(async (path, i) => ({
          file: `calibration-${i + 1}.wav`,
          bytes: (await stat(path)).size,
          sha256: await sha256OfFile(path),
        })),
      ),
    );
  });

  it("tells each clip as parts are emitted, and each window of them where it is asked for again", () => {
    const told = events.filter(({ detail }) => detail.includes("calibrated on"));
    const [first, ...others] = told;
    expect(first).toMatchObject({ stage: "emit", done: 0, total: 4 });
    expect(first!.detail).toMatch(/^encoder, calibrated on .*calibration-1\.wav$/);
    expect(others.slice(0, 3).every(({ detail }) => /^encoder, calibrated on .*\.wav$/.test(detail))).toBe(true);
    const windows = others.slice(3);
    expect(windows.length).toBeGreaterThan(0);
    expect(windows.map(({ detail }) => detail)).toEqual(windows.map((_, index) => `head, calibrated on window ${index + 1}`));
    expect(windows[0]).toMatchObject({ stage: "emit", done: 0, total: windows.length });
  });

  it("gives the same bytes again on the same machine", async () => {
    const settings = ["quantization.rules=[]", ...calibrated(clips)];
    const again = await pack(workspace, { settings, out: join(workspace, "again") });
    expect(await filesOf(again.folder)).toEqual(await filesOf(packed.folder));
  });

  it("gathers for weights that are stored as codes only", async () => {
    const settings = ["quantization.default={scheme: fp16}", "quantization.rules=[{match: head/output_proj, scheme: rtn, bits: 8}]"];
    const own = await pack(workspace, { settings: [...settings, ...calibrated([clip(1)])], out: join(workspace, "few") });
    const told = rows(own).filter(({ feedback }) => feedback !== undefined);
    expect(told.map(({ part, tensor, scheme }) => `${part}/${tensor} ${scheme}`)).toEqual(["head/output_proj.weight rtn"]);
    expect(told[0]!.feedback!.lossRatio).toBeLessThan(0.6);
  });
});

describe("a clip that cannot be used", () => {
  it("is missing", async () => {
    const { code, message } = await refusedPack(workspace, { settings: calibrated([join(workspace, "none.wav")]) });
    expect(code).toBe("FILE_MISSING");
    expect(message).toContain("none.wav");
  });

  it("is no WAV file", async () => {
    const path = await put(workspace, "clip.wav", "RIFF, or so");
    expect((await refusedPack(workspace, { settings: calibrated([path]) })).code).toMatch(/^FORMAT_/);
  });

  it("changes while it is packed", async () => {
    const path = await put(workspace, "clip.wav", "");
    await copyFile(clip(1), path);
    let changed: Promise<void> | undefined;
    const progress = ({ stage }: ProgressEvent): void => {
      if (stage === "prove") changed ??= writeFile(path, "x", { flag: "r+" });
    };
    const settings = ["quantization.default={scheme: none}", "quantization.rules=[]", ...calibrated([path])];
    expect((await refusedPack(workspace, { settings, progress })).code).toBe("SOURCE_CHANGED");
  });

  it.each(["{clips: []}", "{clips: [a.wav, a.wav]}", "{}", "{clips: a.wav}", "{clips: [a.wav], seconds: 3}"])(
    "is not said as %s",
    async (value) => {
      expect((await refusedPack(workspace, { settings: [`quantization.calibration=${value}`] })).code).toBe("RECIPE_INVALID");
    },
  );

  const silent = (samples: number): Promise<string> => put(workspace, "quiet.wav", wavOf(new Int16Array(samples).fill(78)));

  it.each([
    ["no audio", 0, "the clips hold no audio", "quiet.wav (0 samples, peak 0)"],
    ["silence", 16_000, "the clips hold nothing but silence", "quiet.wav (16000 samples, peak 0.0024)"],
  ])("holds %s, before anything is quantized, with a budget or without", async (_, samples, problem, found) => {
    const budget = "quantization={default: {form: dense}, budget: {bitsPerWeight: 3.4}}";
    for (const before of [[], [budget]]) {
      const stages: string[] = [];
      const settings = [...before, ...calibrated([await silent(samples)])];
      const error = await refusedPack(workspace, { settings, progress: ({ stage }) => stages.push(stage) });
      expect(error).toMatchObject({ code: "RECIPE_INVALID", facts: { subject: "quantization.calibration.clips", problem } });
      expect(error.facts.found).toContain(found);
      expect(stages.at(-1)).toBe("check");
    }
  });

  it("is a golden one, whatever file it is in", async () => {
    const wav = await readFile(clipFile("sparse.wav"));
    // The same samples behind a chunk of remarks.
    const remarks = Buffer.from("LIST\0\0\0\0", "latin1");
    const rewritten = Buffer.concat([wav.subarray(0, 12), remarks, wav.subarray(12)]);
    rewritten.writeUInt32LE(rewritten.length - 8, 4);
    const error = await refusedPack(workspace, { settings: calibrated([clip(1), await put(workspace, "mine.wav", rewritten)]) });
    expect(error).toMatchObject({ code: "RECIPE_INVALID", facts: { subject: "quantization.calibration.clips.1" } });
    expect(error.facts.found).toMatch(/mine\.wav, sample for sample .*sparse\.wav$/);
  });

  it("is looked at as well to check whether parts fit", async () => {
    const session = { progress: (): void => {}, signal: new AbortController().signal };
    const check = (path: string) => checkModel(recipeOf(workspace, "anchor"), calibrated([path]), session);
    expect(await check(clip(1))).toMatchObject({ name: "anchor" });
    expect((await refused(() => check(join(workspace, "none.wav")))).code).toBe("FILE_MISSING");
    const faster = await readFile(clip(1));
    faster.writeUInt32LE(8000, 24);
    faster.writeUInt32LE(16_000, 28);
    const other = await put(workspace, "faster.wav", faster);
    expect((await refused(() => check(other))).code).toBe("AUDIO_UNSUPPORTED");
    const quiet = await silent(10);
    expect((await refused(() => check(quiet))).code).toBe("RECIPE_INVALID");
  });
});

it("an interruption while clips are gathered on leaves nothing", async () => {
  const controller = new AbortController();
  const progress = ({ detail }: ProgressEvent): void => {
    if (detail.includes("calibrated on")) controller.abort();
  };
  const out = join(workspace, "interrupted");
  const { code } = await refusedPack(workspace, { settings: calibrated(clips), out, progress, signal: controller.signal });
  expect(code).toBe("INTERRUPTED");
  expect([...(await filesOf(out).catch(() => new Map()))]).toEqual([]);
});
