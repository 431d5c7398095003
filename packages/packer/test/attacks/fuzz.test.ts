import { describe, expect, it } from "vitest";
import { runScript } from "./scripts.ts";

/** What attacks/fuzz.mjs tells of one reader. */
interface Figures {
  readonly reader: string;
  readonly runs: number;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly maxRssMiB: number;
}

const runs = 400;

describe("fuzzed files", () => {
  it("are taken, or refused with a code, by every reader", async () => {
    const printed = await runScript("fuzz.mjs", ["all", "--runs", String(runs), "--seed", "20", "--json"]);
    const figures = printed
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Figures);
    expect(figures.map(({ reader }) => reader)).toEqual(
      expect.arrayContaining([
        "recipe",
        "layout",
        "contract",
        "zip",
        "torch",
        "pickle",
        "npz",
        "onnx",
        "mlpackage",
        "part",
        "manifest",
        "signature",
        "statement",
        "wav",
      ]),
    );
    for (const { reader, outcomes, maxRssMiB, ...figure } of figures) {
      expect(figure.runs, reader).toBe(runs);
      expect(maxRssMiB, reader).toBeLessThan(512);
      // Changes that are all taken, or all refused at the door, would test nothing.
      expect(Object.keys(outcomes).length, `${reader}: ${JSON.stringify(outcomes)}`).toBeGreaterThan(reader === "metadata" ? 0 : 1);
    }
  });

  it("the script fails where a reader fails otherwise", async () => {
    await expect(runScript("fuzz.mjs", ["nobody"])).rejects.toThrow("Name a reader");
  });
});
