import { afterEach, describe, expect, it, vi } from "vitest";
import { turboquantWasm } from "../../src/kernels/generated/turboquant.ts";
import { instantiate, reserve, type KernelMemory } from "../../src/kernels/instantiate.ts";
import { suitsKernel } from "../../src/kernels/turboquant.ts";

describe("instantiate", () => {
  afterEach(() => void vi.unstubAllGlobals());

  it("gives a kernel a memory of its own, which grows to what is asked for and not further", () => {
    const { memory } = instantiate<{ memory: KernelMemory }>(turboquantWasm)!;
    reserve(memory, 200_000);
    expect(memory.buffer.byteLength).toBe(4 * 65536);
    reserve(memory, 100);
    expect(memory.buffer.byteLength).toBe(4 * 65536);
    expect(instantiate<{ memory: KernelMemory }>(turboquantWasm)!.memory.buffer).not.toBe(memory.buffer);
  });

  it("gives none where there is no WebAssembly, or one that refuses the module", () => {
    expect(instantiate(btoa("\0asm\x01\0\0\0 no SIMD"))).toBeUndefined();
    vi.stubGlobal("WebAssembly", undefined);
    expect(instantiate(turboquantWasm)).toBeUndefined();
  });
});

describe("suitsKernel", () => {
  it.each([
    [{ group: 128, block: 128, chunk: 128 }, true],
    [{ group: 80, block: 16, chunk: 80 }, true],
    [{ group: 48, block: 0, chunk: 48 }, true],
    [{ group: 8, block: 16, chunk: 16 }, false],
    [{ group: 16, block: 8, chunk: 16 }, false],
    [{ group: 8000, block: 4096, chunk: 512_000 }, false],
  ])("whole vectors, and chunks that a batch holds: %j", (plan, suits) => {
    expect(suitsKernel(plan)).toBe(suits);
  });
});
