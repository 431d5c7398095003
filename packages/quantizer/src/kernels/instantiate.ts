/** What a kernel exports: its memory, and functions of numbers. */
export interface KernelMemory {
  readonly buffer: ArrayBuffer;
  /** Adds pages of 64 KiB. */
  grow(pages: number): number;
}

/** The part of the WebAssembly interface that is used here: this package names no platform, so it has no platform's types. */
interface Engine {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: object };
}

/**
 * Instantiates a kernel in its base64 form, synchronously and with a memory of its own.
 *
 * @returns undefined where the engine has no WebAssembly or no SIMD, or a page's security policy forbids it: callers have a twin in
 *   TypeScript that gives the same bits
 */
export function instantiate<Kernel>(base64: string): Kernel | undefined {
  const { WebAssembly, atob } = globalThis as { WebAssembly?: Engine; atob?: (text: string) => string };
  if (WebAssembly === undefined || atob === undefined) return undefined;
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  try {
    return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as Kernel;
  } catch {
    return undefined;
  }
}

const pageBytes = 65536;

/** Makes the memory at least `bytes` long. Views of it are void afterwards. */
export function reserve(memory: KernelMemory, bytes: number): void {
  const missing = bytes - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / pageBytes));
}
