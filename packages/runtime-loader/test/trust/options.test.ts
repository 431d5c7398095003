import { describe, expect, it } from "vitest";
import { checkTrust } from "../../src/trust/options.ts";
import { refusalOf } from "../speech/support/refusal.ts";
import { signer, stranger } from "../support/keys.ts";

const trust = [signer.publicPem];

describe("checkTrust", () => {
  it("gives keys, and what else a bundle must be", () => {
    expect(checkTrust({ trust: [stranger.publicPem, signer.publicPem] })).toMatchObject({
      keys: [{ id: stranger.id }, { id: signer.id }],
      minimumSequence: 0,
    });
    expect(checkTrust({ trust, name: "anchor", minimumSequence: 3 })).toMatchObject({ name: "anchor", minimumSequence: 3 });
    expect(checkTrust({ trust, name: undefined, minimumSequence: undefined })).toMatchObject({ minimumSequence: 0 });
  });

  it.each<[string, unknown, string, string]>([
    ["no options", undefined, "options", "undefined"],
    ["null", null, "options", "null"],
    ["a key in the options' place", signer.publicPem, "options", "a string"],
    ["a list in their place", trust, "options.trust", "undefined"],
    ["no list", {}, "options.trust", "undefined"],
    ["a key in the list's place", { trust: signer.publicPem }, "options.trust", "a string"],
    ["a set", { trust: new Set(trust) }, "options.trust", "a Set"],
    ["a sequence that is null", { trust, minimumSequence: null }, "options.minimumSequence", "null"],
    ["a sequence that is text", { trust, minimumSequence: "7" }, "options.minimumSequence", "a string"],
    ["a sequence that is no number, which is lower than none", { trust, minimumSequence: Number.NaN }, "options.minimumSequence", "NaN"],
    ["a sequence below 0", { trust, minimumSequence: -1 }, "options.minimumSequence", "-1"],
    ["half a sequence", { trust, minimumSequence: 1.5 }, "options.minimumSequence", "1.5"],
    ["a name that is null", { trust, name: null }, "options.name", "null"],
    ["an empty name", { trust, name: "" }, "options.name", "a string"],
    ["names", { trust, name: ["anchor"] }, "options.name", "an array of 1"],
  ])("refuses %s", async (_name, options, subject, found) => {
    const error = await refusalOf(() => checkTrust(options));
    expect(error.code).toBe("USAGE");
    expect(error.facts).toMatchObject({ subject, found });
    expect(error.message).not.toContain(signer.publicPem.split("\n")[1]);
  });

  it.each<[unknown, string]>([
    ["garbage", "no PEM of a public key"],
    [undefined, "undefined"],
    [Buffer.from(signer.publicPem), "a Uint8Array of 178 values"],
  ])("names the key of the list that is none", async (key, found) => {
    const error = await refusalOf(() => checkTrust({ trust: [signer.publicPem, key] }));
    expect(error.code).toBe("KEY_INVALID");
    expect(error.facts).toMatchObject({ subject: "trust[1]", found });
  });
});
