import type { AddProducts, RowsView } from "../feedback/products.ts";
import { productsWasm } from "./generated/products.ts";
import { instantiate, reserve, type KernelMemory } from "./instantiate.ts";

interface ProductsKernel {
  readonly memory: KernelMemory;
  multiplyRows(left: number, right: number, sums: number, rows: number, cols: number, length: number): void;
}

/** Where the caller's data begin: the compiler keeps the memory below for itself. */
const firstByte = 1024;
/** Rows of either side that are copied in at a time. */
const panel = 128;
/** Rows of a tile. */
const tile = 4;

/** `addProductsInTypeScript` on the SIMD kernel; undefined where there is none. */
export function createKernelProducts(chunk: number): AddProducts | undefined {
  const kernel = instantiate<ProductsKernel>(productsWasm);
  if (kernel === undefined) return undefined;
  const leftAt = firstByte;
  const rightAt = leftAt + 8 * panel * chunk;
  const sumsAt = rightAt + 8 * panel * chunk;
  reserve(kernel.memory, sumsAt + 8 * panel * panel);
  const { buffer } = kernel.memory;
  const leftRows = new Float64Array(buffer, leftAt, panel * chunk);
  const rightRows = new Float64Array(buffer, rightAt, panel * chunk);
  const sums = new Float64Array(buffer, sumsAt, panel * panel);

  return (target, left, right, { rows, cols, length }, factor) => {
    for (let from = 0; from < length; from += chunk) {
      const count = Math.min(chunk, length - from);
      for (let top = 0; top < rows; top += panel) {
        const height = Math.min(panel, rows - top);
        copyRows(left, top, height, from, count, leftRows);
        for (let first = 0; first < cols; first += panel) {
          const width = Math.min(panel, cols - first);
          const line = whole(width);
          interleaveRows(right, first, width, from, count, rightRows);
          kernel.multiplyRows(leftAt, rightAt, sumsAt, whole(height), line, count);
          addSums(target, top, height, first, width, sums, line, factor);
        }
      }
    }
  };
}

/** What lies behind the last row of a side is multiplied too, and not read. */
const whole = (rows: number): number => Math.ceil(rows / tile) * tile;

function copyRows({ values, offset, stride }: RowsView, top: number, height: number, from: number, count: number, to: Float64Array): void {
  for (let i = 0; i < height; i++) {
    const start = offset + (top + i) * stride + from;
    to.set(values.subarray(start, start + count), i * count);
  }
}

/** Four rows beside each other. */
function interleaveRows(
  { values, offset, stride }: RowsView,
  first: number,
  width: number,
  from: number,
  count: number,
  to: Float64Array,
): void {
  for (let k = 0; k < width; k++) {
    const start = offset + (first + k) * stride + from;
    const at = (k - (k % tile)) * count + (k % tile);
    for (let j = 0; j < count; j++) to[at + tile * j] = values[start + j]!;
  }
}

function addSums(
  target: RowsView,
  top: number,
  height: number,
  first: number,
  width: number,
  sums: Float64Array,
  line: number,
  factor: number,
): void {
  for (let i = 0; i < height; i++) {
    const at = target.offset + (top + i) * target.stride + first;
    for (let k = 0; k < width; k++) target.values[at + k]! += factor * sums[i * line + k]!;
  }
}
