import fc from "fast-check";
import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { columns, formatBytes, percent, plain, shellWord, thousands } from "../../src/report/text.ts";

describe("formatBytes", () => {
  it.each([
    [0, "0 B"],
    [999, "999 B"],
    [1000, "1.00 kB"],
    [9994, "9.99 kB"],
    [9995, "10.0 kB"],
    [690_600, "690.6 kB"],
    [999_949, "999.9 kB"],
    [999_950, "1.00 MB"],
    [1_349_847, "1.35 MB"],
    [2_000_000_000, "2.00 GB"],
    [5e12, "5000.0 GB"],
  ])("%d is %s", (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });

  it("has one to three digits before the point, and is right to half of its last one", () => {
    const factors: Record<string, number> = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9 };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_949_999_999 }), (bytes) => {
        const [, digits = "", decimals = "", unit = ""] = /^(\d{1,3})(?:\.(\d+))? (.*)$/.exec(formatBytes(bytes)) ?? [];
        const step = factors[unit]! / 10 ** decimals.length;
        expect(Math.abs(Number(`${digits}.${decimals}`) * factors[unit]! - bytes)).toBeLessThanOrEqual(step / 2 + 1e-3);
      }),
    );
  });
});

describe("numbers", () => {
  it("are the same whatever the machine's language", () => {
    expect([thousands(1_234_567), thousands(0), percent(0.0459), percent(0), percent(1.5)]).toEqual([
      "1,234,567",
      "0",
      "4.6 %",
      "0.0 %",
      "150.0 %",
    ]);
  });
});

describe("columns", () => {
  it("aligns all but the last, and shorter rows too", () => {
    expect(
      columns(
        [
          ["a", "1", "x"],
          ["bbb", "22"],
          ["c", "3", "long enough"],
        ],
        "> ",
      ),
    ).toEqual(["> a    1   x", "> bbb  22", "> c    3   long enough"]);
  });

  it("of nothing is nothing", () => {
    expect(columns([])).toEqual([]);
  });
});

describe("plain", () => {
  it("leaves text as it is, in any script", () => {
    for (const text of ["head_state.ln.weight", "ߒߞߏ ߞߊ߲", "naïve 🎵", ""]) expect(plain(text)).toBe(text);
  });

  it.each([
    ["\u001b[2J", String.raw`\u{1b}[2J`],
    ["a\nb\r\tc", String.raw`a\u{a}b\u{d}\u{9}c`],
    ["\u009b31m", String.raw`\u{9b}31m`],
    ["abc\u202edef\u2066", String.raw`abc\u{202e}def\u{2066}`],
    ["\u2028\u200b\ufeff", String.raw`\u{2028}\u{200b}\u{feff}`],
    ["\ud800", String.raw`\u{d800}`],
  ])("shows %j escaped", (text, shown) => {
    expect(plain(text)).toBe(shown);
  });

  it("cuts what would fill the screen", () => {
    expect(plain("x".repeat(1000))).toHaveLength(1000);
    expect(plain("x".repeat(100_000))).toBe(`${"x".repeat(1000)}...`);
  });

  it("never leaves a control character or a direction override", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(plain(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});

describe("shellWord", () => {
  it.each([
    ["dist/anchor-1.0.0", "dist/anchor-1.0.0"],
    ["/srv/ünï/a_b", "/srv/ünï/a_b"],
    ["o ut/ünï", "'o ut/ünï'"],
    ["it's", String.raw`'it'\''s'`],
    ["~/x", "'~/x'"],
    ["-x", "'-x'"],
    ["", "''"],
    ["a\n$(b)", "'a\n$(b)'"],
  ])("of %j is %j", (path, word) => {
    expect(shellWord(path)).toBe(word);
  });

  it("is one word to a shell, the path itself", () => {
    const paths = fc.sample(fc.string({ unit: fc.constantFrom(..."aü9 '\"\\$`*?[]{}~#!&|;<>()=%-\n") }), { numRuns: 40, seed: 1 });
    const printed = execFileSync("sh", ["-c", `printf '%s\\0' ${paths.map(shellWord).join(" ")}`], { encoding: "utf8" });
    expect(printed).toBe(paths.map((path) => `${path}\0`).join(""));
  });
});
