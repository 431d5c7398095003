import { describe, expect, it } from "vitest";
import { parseVocabulary } from "../../src/index.ts";
import { refusalOf } from "../speech/support/refusal.ts";
import { utf8 } from "../support/bundle.ts";
import { tinyManifest } from "../support/manifest.ts";

const manifest = tinyManifest();

describe("parseVocabulary", () => {
  it("reads the text of each class", () => {
    expect(parseVocabulary(utf8('["ߊ","ߋ",""]\n'), manifest, "tiny")).toEqual({ tokens: ["ߊ", "ߋ", ""], blankIndex: 2 });
  });

  it.each([
    ["nothing", ""],
    ["no JSON", "a b"],
    ["no array", '{"0":"a","1":"b","2":""}'],
    ["a class too few", '["a",""]'],
    ["a class too many", '["a","b","c",""]'],
    ["a class that is no text", '["a",1,""]'],
    ["a class that rewrites a line of a terminal", JSON.stringify(["a", "\u001b[2J", ""])],
    ["a class that turns the direction of text", JSON.stringify(["a", "\u202eb", ""])],
    ["text where the manifest has the blank", '["","a","b"]'],
    ["brackets beyond any stack", "[".repeat(1e6)],
  ])("refuses %s", async (_name, text) => {
    const error = await refusalOf(() => parseVocabulary(utf8(text), manifest, "tiny-1.0.0"));
    expect(error.code).toBe("MANIFEST_INVALID");
    expect(error.facts).toMatchObject({ subject: "tiny-1.0.0/vocabulary.json", expected: 'a JSON array of 3 strings, "" at 2' });
  });

  it("refuses bytes that are not UTF-8 rather than guess a letter", async () => {
    const bytes = Buffer.from('["a","b",""]').fill(0xff, 2, 3);
    expect((await refusalOf(() => parseVocabulary(bytes, manifest, "tiny"))).code).toBe("MANIFEST_INVALID");
  });
});
