import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { InferenceSession } from "onnxruntime-node";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { verifyBundle } from "../../src/index.ts";
import { openPart } from "../../src/run/open-part.node.ts";
import { codeOf, refusalOf } from "../speech/support/refusal.ts";
import { bundleOf, edited, inMemory, type Changes } from "../support/bundle.ts";
import { signer } from "../support/keys.ts";
import { spyOnRelease } from "../support/sessions.ts";
import { castModel, encoderModel, encoderWeights, externalTensor, message } from "../support/onnx.ts";

const verified = (changes: Changes = {}) => verifyBundle(inMemory(bundleOf(changes)), { trust: [signer.publicPem] });

describe("openPart", () => {
  it("runs a part on one tensor, in the shapes of the manifest", async () => {
    const head = await openPart(await verified(), "head");
    expect([...(await head.run(Float32Array.of(1, 0, 0, 1, 0, 0, 0, 0, 0, 0))).subarray(0, 6)]).toEqual([8, 0, 0, 0, 8, 0]);
    await head.release();
    await head.release();
    expect(await codeOf(() => head.run(new Float32Array(10)))).toBe("FORMAT_INVALID");
  });

  it("refuses values that do not fill the input", async () => {
    const head = await openPart(await verified(), "head");
    for (const length of [0, 9, 11, 20]) expect(await codeOf(() => head.run(new Float32Array(length)))).toBe("FORMAT_INVALID");
    await head.release();
  });

  it.each(["name", "version", "role", "layoutId", "contractId"])(
    "refuses a signed part whose own metadata names another %s",
    async (field) => {
      const bundle = await verified({ identity: { encoder: { [field]: "other" } } });
      const error = await refusalOf(() => openPart(bundle, "encoder"));
      expect(error.code).toBe("CONTRACT_MISMATCH");
      expect(error.facts).toMatchObject({ subject: "tiny-1.0.0/onnx/encoder.onnx", found: "other" });
    },
  );

  it("refuses a head in the encoder's place, although the manifest says so", async () => {
    const bundle = await verified({
      manifest: (manifest) =>
        edited(manifest, {
          "parts.onnx.encoder.path": "onnx/head.onnx",
          "quantization.totals.onnx.encoder": manifest.quantization.totals.onnx.head,
        }),
    });
    expect(await codeOf(() => openPart(bundle, "encoder"))).toBe("CONTRACT_MISMATCH");
  });

  it("refuses a part that takes another tensor than the manifest says", async () => {
    const bundle = await verified({ manifest: (manifest) => edited(manifest, { "parts.onnx.head.input.name": "frames" }) });
    const error = await refusalOf(() => openPart(bundle, "head"));
    expect(error.code).toBe("MANIFEST_INVALID");
    expect(error.facts).toMatchObject({
      expected: "frames float32 [1, 5, 2] -> logits float32 [1, 5, 3]",
      found: "features float32 [1, 5, 2] -> logits float32 [1, 5, 3]",
    });
  });

  it("refuses a part in float16 when it is opened, not when it is fed", async () => {
    const { name, version, contract } = (await verified()).manifest;
    const identity = { name, version, role: "head", layoutId: contract.layoutId, contractId: contract.contractId };
    const bundle = await verified({ files: { "onnx/head.onnx": castModel(identity) } });
    const error = await refusalOf(() => openPart(bundle, "head"));
    expect(error.code).toBe("MANIFEST_INVALID");
    expect(error.facts.found).toContain("float16");
  });

  it("frees the session of a part that it refuses", async () => {
    const released = spyOnRelease();
    const bundle = await verified({ manifest: (manifest) => edited(manifest, { "parts.onnx.head.input.name": "frames" }) });
    expect(await codeOf(() => openPart(bundle, "head"))).toBe("MANIFEST_INVALID");
    expect(released()).toEqual({ opened: 1, released: 1 });
  });

  it("refuses a part that carries the right metadata and is no model", async () => {
    const { name, version, contract } = (await verified()).manifest;
    const { layoutId, contractId } = contract;
    const properties = Object.entries({ name, version, role: "head", layoutId, contractId });
    const impostor = message(...properties.map(([key, value]) => [14, message([1, `balafon.${key}`], [2, value])] as const));
    const bundle = await verified({ files: { "onnx/head.onnx": impostor } });
    expect(await codeOf(() => openPart(bundle, "head"))).toBe("FORMAT_INVALID");
  });

  it("does not run weights beside the process, which nobody signed", async () => {
    const folder = await mkdtemp(join(tmpdir(), "balafon-"));
    const before = process.cwd();
    process.chdir(folder);
    onTestFinished(async () => {
      process.chdir(before);
      await rm(folder, { recursive: true });
    });
    await writeFile("unsigned.bin", new Uint8Array(Float32Array.from(encoderWeights).buffer));
    const { name, version, contract } = (await verified()).manifest;
    const identity = { name, version, role: "encoder", layoutId: contract.layoutId, contractId: contract.contractId };
    const part = encoderModel(identity, externalTensor("w", [2, 4, 2], "unsigned.bin"));
    // (The runtime would: it looks in the working folder for what the bytes name.)
    await (await InferenceSession.create(part)).release();
    const error = await refusalOf(async () => openPart(await verified({ files: { "onnx/encoder.onnx": part } }), "encoder"));
    expect(error.code).toBe("MANIFEST_INVALID");
    expect(error.facts.subject).toBe("tiny-1.0.0/onnx/encoder.onnx");
    expect(error.facts.problem).toContain('tensor "w"');
  });

  it("opens a part with the session options of its manifest", async () => {
    const options = { onnxruntime: { "optimization.disable_specified_optimizers": "ConstantFolding" } };
    const opened = vi.spyOn(InferenceSession, "create");
    onTestFinished(() => opened.mockRestore());
    const bundle = await verified({ manifest: (manifest) => edited(manifest, { "parts.onnx.head.sessionOptions": options }) });
    await (await openPart(bundle, "head")).release();
    await (await openPart(bundle, "encoder")).release();
    expect(opened.mock.calls.map(([, settings]) => (settings as unknown as { extra: unknown }).extra)).toEqual([options.onnxruntime, {}]);
  });

  it("refuses a part that changed since its bundle was verified", async () => {
    const content = bundleOf();
    const bundle = await verifyBundle(inMemory(content), { trust: [signer.publicPem] });
    content.set("onnx/head.onnx", bundleOf({ name: "other" }).get("onnx/head.onnx")!);
    expect(await codeOf(() => openPart(bundle, "head"))).toBe("DIGEST_MISMATCH");
  });
});
