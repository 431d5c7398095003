import { highBytes, highHalves, lowBytes, lowHalves } from "./planes";
import { floatBytes, unrotate } from "./rotate";

/**
 * Decodes `count` weights: centroid times scale, then the inverse rotation, by `factors` = sign / sqrt(block). `zeros` is as long as a block: the
 * transform without signs. With block 0, factors are not read.
 */
export function decode(
  codes: usize,
  scales: usize,
  target: usize,
  count: i32,
  block: i32,
  group: i32,
  chunk: i32,
  zeros: usize,
  factors: usize,
  planes: usize,
  scratch: usize,
): void {
  const chunkBytes = <usize>(chunk * floatBytes);
  const end = target + <usize>(count * floatBytes);
  for (; target < end; target += chunkBytes) {
    const values = block == 0 ? target : scratch;
    for (let at = values; at < values + chunkBytes; at += <usize>(group * floatBytes), codes += group, scales += 4) {
      restore(codes, codes + group, f32.load(scales), at, planes);
    }
    if (block != 0) unrotate(scratch, target, chunk, block, zeros, factors, scratch + chunkBytes);
  }
}

@inline
function restore(codes: usize, end: usize, scale: f32, target: usize, planes: usize): void {
  const factor = f32x4.splat(scale);
  const plane0 = v128.load(planes);
  const plane1 = v128.load(planes, 16);
  const plane2 = v128.load(planes, 32);
  const plane3 = v128.load(planes, 48);
  for (; codes < end; codes += 16, target += 64) {
    const code = v128.load(codes);
    const byte0 = i8x16.swizzle(plane0, code);
    const byte1 = i8x16.swizzle(plane1, code);
    const byte2 = i8x16.swizzle(plane2, code);
    const byte3 = i8x16.swizzle(plane3, code);
    const lowFirst = lowBytes(byte0, byte1);
    const highFirst = lowBytes(byte2, byte3);
    v128.store(target, f32x4.mul(lowHalves(lowFirst, highFirst), factor));
    v128.store(target, f32x4.mul(highHalves(lowFirst, highFirst), factor), 16);
    const lowSecond = highBytes(byte0, byte1);
    const highSecond = highBytes(byte2, byte3);
    v128.store(target, f32x4.mul(lowHalves(lowSecond, highSecond), factor), 32);
    v128.store(target, f32x4.mul(highHalves(lowSecond, highSecond), factor), 48);
  }
}
