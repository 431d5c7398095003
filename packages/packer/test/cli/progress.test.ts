import { beforeEach, describe, expect, it } from "vitest";
import type { Io } from "../../src/cli/io.ts";
import { createProgressView } from "../../src/cli/progress.ts";

let printed: string;
beforeEach(() => {
  printed = "";
});

/** stderr as a terminal or as a file. */
const ioOf = (isTTY: boolean): Io => {
  const stderr = { isTTY, columns: 80, write: (text: string) => void (printed += text) };
  return { stdout: { write: () => {} }, stderr, env: {}, on: () => {}, off: () => {} };
};

describe("createProgressView", () => {
  it("prints one plain line for each stage where nobody watches", () => {
    const view = createProgressView(ioOf(false), false);
    view.show({ stage: "resolve", detail: "encoder.onnx", done: 0, total: 2 });
    view.show({ stage: "resolve", detail: "head.pt", done: 1, total: 2 });
    view.show({ stage: "emit", detail: "onnx/encoder.onnx", done: 0, total: 0 });
    view.stop();
    expect(printed).toBe("1/8 resolve  encoder.onnx\n4/8 emit  onnx/encoder.onnx\n");
  });

  it("says how far a long stage is, at most every 20 seconds", () => {
    let seconds = 100;
    const view = createProgressView(ioOf(false), false, () => seconds * 1000);
    const emit = (detail: string, done: number): void => view.show({ stage: "emit", detail, done, total: 1234567 });
    emit("onnx/encoder.onnx", 0);
    seconds += 19;
    emit("onnx/head.onnx", 4);
    seconds += 2;
    emit("onnx/head.onnx", 1000);
    seconds += 1;
    emit("bits of encoder/w", 1001);
    view.show({ stage: "prove", detail: "dense.wav", done: 0, total: 1 });
    expect(printed).toBe("4/8 emit  onnx/encoder.onnx\n4/8 emit  onnx/head.onnx  1,000/1,234,567\n5/8 prove  dense.wav\n");
  });

  it("draws a bar on a terminal, and leaves the terminal as it was", () => {
    const view = createProgressView(ioOf(true), false);
    view.show({ stage: "prove", detail: "probes/dense.wav", done: 1, total: 2 });
    view.stop();
    expect(printed).toContain("prove");
    expect(printed).toContain("probes/dense.wav");
    expect(printed).toContain("━".repeat(13));
    expect(printed.lastIndexOf("\u001b[?25h")).toBeGreaterThan(printed.lastIndexOf("\u001b[?25l"));
  });

  it("may be stopped twice, or before it began", () => {
    const view = createProgressView(ioOf(true), false);
    view.stop();
    view.stop();
    expect(printed).toBe("");
  });

  it("says nothing to machines", () => {
    const view = createProgressView(ioOf(true), true);
    view.show({ stage: "resolve", detail: "x", done: 0, total: 1 });
    view.stop();
    expect(printed).toBe("");
  });
});
