import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { nkoVocabulary } from "@balafon/runtime-loader/speech";
import { bothLie, changedEncoder, changedHead, fewerClips } from "./changed.ts";
import { changedGolden } from "./golden-archive.ts";
import { createWorkspace, modelFile, pack, put, refusedPack } from "./support.ts";

let workspace: string;
let clips: string[];
beforeAll(async () => {
  workspace = await createWorkspace();
  clips = await fewerClips(workspace, "anchor");
});

/** Only what a case needs is proved: one utterance and silence. */
const refuse = async (settings: readonly string[]) => {
  const error = await refusedPack(workspace, { settings: [...clips, ...settings] });
  expect(error.exitCode).toBe(3);
  return error;
};

/** Mismatches that load cleanly: every key is there, every shape fits, and the text is gone. */
describe("what loads cleanly and is refused", () => {
  it("a stride that is not the head's: the golden logits have other frames", async () => {
    const { code, facts } = await refuse(["head.layers.1.conv1d.stride=3"]);
    expect(code).toBe("LAYOUT_CONTRADICTED");
    expect(facts.expected).toContain("[500, 66]");
    expect(facts.found).toContain("[375, 66]");
  });

  it("a stride of 2: more frames than the head has positions for", async () => {
    const { code, facts } = await refuse(["head.layers.1.conv1d.stride=2"]);
    expect([code, facts.subject]).toEqual(["CHECKPOINT_MISMATCH", "pos_enc"]);
    expect(facts.expected).toContain("750");
  });

  it("a padding that gives the same frames", async () => {
    const { code, facts } = await refuse(["head.layers.1.conv1d.padding=1"]);
    expect([code, facts.problem]).toEqual(["PARITY_FAILED", "the head's logits are not the golden ones, on the golden features"]);
  });

  it.each([
    ["8 heads instead of 4", "head.layers.3.transformer.heads=8"],
    ["norm before instead of after", "head.layers.3.transformer.norm=pre"],
    ["relu instead of gelu in the transformer", "head.layers.3.transformer.activation=relu"],
    ["tanh's gelu instead of the exact one", "head.layers.0.linear.activation=gelu-tanh"],
    ["another epsilon", "head.layers.4.layernorm.eps=0.01"],
  ])("%s: the golden logits say so", async (_, setting) => {
    const { code, facts } = await refuse([setting]);
    expect([code, facts.problem]).toEqual(["PARITY_FAILED", "the head's logits are not the golden ones, on the golden features"]);
    expect(facts.hint).toContain("head.layers");
  });

  /** Half a float16 step is .0078 at these logits, and the two activations differ by .0027. */
  it("tanh's gelu instead of the exact one, where the golden logits are float16", async () => {
    const narrowed = await changedGolden(workspace, "anchor", (array, name) =>
      /logits/.test(name) ? { ...array, dtype: "float16" } : array,
    );
    const settings = await fewerClips(workspace, "anchor", [modelFile("anchor", "golden.npz"), narrowed]);
    const { code, facts } = await refuse([...settings, "head.layers.0.linear.activation=gelu-tanh"]);
    expect([code, facts.problem]).toEqual(["PARITY_FAILED", "the head's logits are not the golden ones, on the golden features"]);
    expect(Number(facts.found)).toBeGreaterThan(0.001);
    const { manifest } = await pack(workspace, { settings, out: join(workspace, "narrowed") });
    for (const { goldenLogitsMaxError } of manifest.evidence.clips) expect(goldenLogitsMaxError).toBeLessThan(1e-4);
  });

  it("two layers of the transformer swapped", async () => {
    const swapped = await changedHead(workspace, "anchor", (state) => {
      for (const [key, first] of [...state].filter(([name]) => name.startsWith("encoder.layers.0."))) {
        const other = key.replace("layers.0", "layers.1");
        const second = state.get(other)!;
        state.set(key, second).set(other, first);
      }
    });
    expect((await refuse(swapped)).code).toBe("PARITY_FAILED");
  });

  it("a vocabulary shifted by one: nothing but the text shows it", async () => {
    const { tokens } = nkoVocabulary();
    const shifted = [...tokens.slice(1, 65), tokens[0], ""];
    const file = await put(workspace, "vocabulary.json", JSON.stringify(shifted));
    const { code, facts } = await refuse([`head.vocabulary={file: ${file}, blank: last}`]);
    expect(code).toBe("NOT_DECODABLE");
    expect(facts.problem).toBe("the training path's own logits do not decode to the golden text");
    expect(facts.hint).toContain("vocabulary");
  });

  it("a gate that the head itself does not meet is not called a wrong vocabulary", async () => {
    const { code, facts } = await refuse(["proof.gates.maxCer=0.001"]);
    expect(code).toBe("NOT_DECODABLE");
    expect(facts.place).toEqual({ file: "set on the command line" });
    expect(facts.hint).toContain("proof.gates.maxCer is stricter than the built-in limit, 0.35");
    expect(facts.hint).toContain(`The head itself has ${facts.found}`);
  });

  it("a blank that is another class: the text is the same, silence is not blank", async () => {
    const { code, facts } = await refuse(["head.vocabulary={alphabet: nko, blank: 0}"]);
    expect([code, facts.problem]).toEqual(["NOT_DECODABLE", "silence is not blank in the training path's own logits"]);
  });

  it.each<[string, [string, string]]>([
    ["HTK's mel scale", ["melScale: slaney", "melScale: htk"]],
    ["the natural logarithm", ["log: log10", "log: ln"]],
  ])("a front end of which both sides say %s: the export's features are not the golden ones", async (_, edit) => {
    const { code, facts } = await refuse(await bothLie(workspace, "anchor", edit));
    expect(code).toBe("PARITY_FAILED");
    expect(facts.problem).toMatch(/^the export's features/);
    expect(facts.hint).toContain("front end");
  });

  it("an export whose features are scaled: no cosine shows it", async () => {
    const scaled = await changedEncoder(workspace, "anchor", (model) => {
      const nodes = model.graph.nodes.map((node) => (node.outputs.includes("features") ? { ...node, outputs: ["unscaled"] } : node));
      const twice = {
        name: "twice",
        opType: "Add",
        domain: "",
        inputs: ["unscaled", "unscaled"],
        outputs: ["features"],
        attributes: new Map(),
      };
      return { ...model, graph: { ...model.graph, nodes: [...nodes, twice] } };
    });
    const { code, facts, message } = await refuse(scaled);
    expect(code).toBe("PARITY_FAILED");
    expect(facts.problem).not.toContain("point elsewhere");
    expect(message).toContain("the export's features are scaled");
  });

  it("golden logits of another clip", async () => {
    const { code, facts } = await refuse(await fewerClips(workspace, "anchor", ["#sparse_logits", "#dense_logits"]));
    expect([code, facts.problem]).toEqual(["PARITY_FAILED", "the head's logits are not the golden ones, on the golden features"]);
  });

  it("golden features of another clip", async () => {
    const { code, message } = await refuse(await fewerClips(workspace, "anchor", ["#sparse_features", "#silence_features"]));
    expect(code).toBe("PARITY_FAILED");
    expect(message).toContain("the export's features point elsewhere than the golden features");
  });
});
