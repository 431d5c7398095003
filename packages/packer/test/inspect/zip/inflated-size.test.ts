import { describe, expect, it } from "vitest";
import { addInflatedSize } from "../../../src/inspect/zip/inflated-size.ts";
import { refused } from "../refused.ts";

describe("addInflatedSize", () => {
  it("adds up to the limit of an archive, not of an entry", async () => {
    const half = addInflatedSize("a.zip", "a", 0, 1 << 20, 1 << 29);
    expect(addInflatedSize("a.zip", "b", half, 1 << 20, 1 << 29)).toBe(1 << 30);
    expect((await refused(() => addInflatedSize("a.zip", "b", half, 1 << 20, (1 << 29) + 1))).code).toBe("LIMIT_EXCEEDED");
  });

  it("refuses what deflate cannot reach", async () => {
    expect(addInflatedSize("a.zip", "a", 0, 10, 11_000)).toBe(11_000);
    expect((await refused(() => addInflatedSize("a.zip", "a", 0, 10, 11_001))).code).toBe("LIMIT_EXCEEDED");
    expect((await refused(() => addInflatedSize("a.zip", "a", 0, 0, 1))).code).toBe("LIMIT_EXCEEDED");
  });
});
