import { expect, it } from "vitest";
import { runScript } from "../attacks/scripts.ts";

/** What attacks/kill.mjs counts; it fails where anything is wrong with what a killed pack left. */
interface Counts {
  readonly points: number;
  readonly killed: number;
  readonly states: Readonly<Record<string, number>>;
}

it("a pack that is killed leaves the previous bundle or its successor, whole, and the next pack tidies up", async () => {
  const counts = JSON.parse(await runScript("kill.mjs", ["--points", "6", "--seed", "11", "--json"])) as Counts;
  expect(counts.points).toBe(6);
  // One may have ended before it was killed.
  expect(counts.killed).toBeGreaterThan(3);
  expect(Object.values(counts.states).reduce((sum, count) => sum + count, 0)).toBe(6);
  // A dozen packs one after the other, on a machine that is also running other tests.
}, 300_000);
