import { describe, expect, it } from "vitest";
import { parseContract, parseContractDraft, parseLayout } from "../../src/recipe/contract-files.ts";
import { committed } from "../inspect/fixtures.ts";
import { refusal } from "../support/refusal.ts";

const text = (path: string) => Buffer.from(committed(path)).toString();

describe.each(["anchor-mini", "pilot-mini"])("%s", (model) => {
  it("the layout that the encoder's maker wrote is the one in the head's contract", () => {
    const contract = parseContract(text(`models/${model}/head.contract.yaml`), "head.contract.yaml");
    expect(parseLayout(text(`models/${model}/encoder.layout.yaml`), "encoder.layout.yaml")).toEqual(contract.layout);
    expect(contract.golden.map((clip) => clip.text === "")).toContain(true);
  });
});

describe("refusals", () => {
  it("have the contract's code, for syntax as for content, with line and column", async () => {
    const layout = text("models/anchor-mini/encoder.layout.yaml");
    const wrong = await refusal(() => parseLayout(layout.replace("kind: fixed", "kind: fixd"), "l.yaml"), "CONTRACT_INVALID");
    expect(wrong.facts).toMatchObject({ subject: "window.kind", expected: "fixed, variable", found: '"fixd"' });
    expect(wrong.facts.place!.line).toBe(layout.split("\n").indexOf("  kind: fixed") + 1);
    expect((await refusal(() => parseContract("golden: [", "c.yaml"), "CONTRACT_INVALID")).facts.place).toMatchObject({
      file: "c.yaml",
      line: 1,
    });
  });

  it("name a field that is missing deep inside a contract", async () => {
    const contract = text("models/anchor-mini/head.contract.yaml").replace("    melBins: 80\n", "");
    expect((await refusal(() => parseContract(contract, "c.yaml"), "CONTRACT_INVALID")).facts).toMatchObject({
      subject: "layout.frontEnd",
      problem: '"melBins" is missing',
    });
  });
});

describe("a contract that is only checked", () => {
  const contract = text("models/anchor-mini/head.contract.yaml");
  const draft = contract.replace(/^golden:[^]*/m, "golden: !required whoever trained it\n");

  it("may lack its golden clips", () => {
    const { layout } = parseContract(contract, "c");
    expect(parseContractDraft(draft, "c")).toEqual({ layout });
    expect(parseContractDraft(contract, "c").golden).toHaveLength(3);
  });

  it("and nothing else", async () => {
    expect((await refusal(() => parseContract(draft, "c"), "CONTRACT_INVALID")).facts.subject).toBe("golden");
    await refusal(() => parseContractDraft(draft.replace("factor: 1", "factor: !required x"), "c"), "CONTRACT_INVALID");
  });
});
