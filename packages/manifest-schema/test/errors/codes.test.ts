import { describe, expect, it } from "vitest";
import { errorCodes } from "../../src/index.ts";

const codesWith = (exitCode: number) =>
  Object.entries(errorCodes)
    .filter(([, code]) => code === exitCode)
    .map(([name]) => name);

describe("errorCodes", () => {
  it("end the command with one of the documented exit codes", () => {
    for (const exitCode of Object.values(errorCodes)) expect([1, 2, 3, 4, 130]).toContain(exitCode);
  });

  it("refusals are 3, failed verification is 4, faults of ours or of the machine are 1", () => {
    expect(codesWith(3)).toMatchInlineSnapshot(`
      [
        "LAYOUT_MISMATCH",
        "LAYOUT_CONTRADICTED",
        "CHECKPOINT_MISMATCH",
        "CONTRACT_MISMATCH",
        "PARITY_FAILED",
        "FORM_NOT_KEPT",
        "NOT_DECODABLE",
        "FEATURES_UNBOUND",
      ]
    `);
    expect(codesWith(4)).toMatchInlineSnapshot(`
      [
        "SIGNATURE_MISSING",
        "SIGNATURE_INVALID",
        "SIGNATURE_UNTRUSTED",
        "DIGEST_MISMATCH",
        "MANIFEST_INVALID",
        "ROLLBACK",
      ]
    `);
    expect(codesWith(1)).toEqual(["OUTPUT_FAILED", "INTERNAL"]);
    expect(codesWith(130)).toEqual(["INTERRUPTED"]);
  });
});
