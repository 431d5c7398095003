import { describe, expect, it } from "vitest";
import { lossesOf, type WidthOption } from "../../src/allocate/losses.ts";

const option = (bits: number, relativeMse: number, logitKl: number): WidthOption => ({
  bits,
  relativeMse: async () => relativeMse,
  logitKl: async () => logitKl,
});
const notRun = (bits: number, relativeMse: number): WidthOption => ({
  bits,
  relativeMse: async () => relativeMse,
  logitKl: () => expect.unreachable(`${bits} bits were run`),
});

describe("lossesOf", () => {
  it("runs narrow widths, and scales wider ones by squared error from the widest that was run", async () => {
    expect(await lossesOf([option(2, 0.1, 0.5), option(3, 0.03, 0.06), option(4, 0.01, 0.012), notRun(5, 0.0025), notRun(8, 0)])).toEqual([
      { bits: 2, loss: 0.5, measured: true },
      { bits: 3, loss: 0.06, measured: true },
      { bits: 4, loss: 0.012, measured: true },
      { bits: 5, loss: 0.003, measured: false },
      { bits: 8, loss: 0, measured: false },
    ]);
  });

  it("runs the narrowest that there is", async () => {
    expect(await lossesOf([option(6, 0.001, 0.002), notRun(8, 0.0001)])).toMatchObject([
      { measured: true },
      { loss: 0.0002, measured: false },
    ]);
  });

  it("keeps three digits: the others are not the same on every machine", async () => {
    expect((await lossesOf([option(4, 0.01, 0.0123456), notRun(5, 0.003)])).map(({ loss }) => loss)).toEqual([0.0123, 0.00369]);
  });

  it("expects nothing of wider codes of a weight that was restored exactly", async () => {
    expect((await lossesOf([option(4, 0, 0), notRun(5, 0)])).map(({ loss }) => loss)).toEqual([0, 0]);
  });
});
