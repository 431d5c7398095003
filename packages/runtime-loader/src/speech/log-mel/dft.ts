/** A discrete Fourier transform of one length. Its buffers are reused: read a result before the next transform. */
export interface Dft {
  readonly size: number;
  /** Transforms `size` real samples. @returns real and imaginary parts of all `size` bins. */
  transform(samples: Float64Array): { readonly re: Float64Array; readonly im: Float64Array };
}

interface Stage {
  /** The radix: a prime factor of the size. */
  readonly radix: number;
  /** Length of the sub-transforms that this stage leaves. */
  readonly rest: number;
  /** How many sub-transforms are interleaved: the product of the radices before. */
  readonly stride: number;
}

interface Complex {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/**
 * Plans X[k] = sum over n of x[n] exp(-2 pi i n k / size), in float64, for any size.
 *
 * Stockham's self-sorting form of Cooley and Tukey's factorisation with generic radices (Van Loan, Computational Frameworks for the
 * Fast Fourier Transform, 1992, section 1.7): the work is size times the sum of the prime factors, so that 400 costs 18 operations
 * a sample and a prime size falls back to the direct sum.
 */
export function planDft(size: number): Dft {
  const stages = stagesOf(size);
  const twiddles = twiddleTable(size);
  const buffers: [Complex, Complex] = [complex(size), complex(size)];
  const transform = (samples: Float64Array): Complex => {
    let [from, to] = buffers;
    from.re.set(samples);
    from.im.fill(0);
    for (const stage of stages) {
      runStage(stage, from, to, twiddles);
      [from, to] = [to, from];
    }
    return from;
  };
  return { size, transform };
}

/** The prime factors of a positive integer, in ascending order; none for 1. */
export function primeFactors(n: number): number[] {
  const factors: number[] = [];
  for (let factor = 2; factor * factor <= n; factor++) {
    for (; n % factor === 0; n /= factor) factors.push(factor);
  }
  return n > 1 ? [...factors, n] : factors;
}

function stagesOf(size: number): Stage[] {
  let stride = 1;
  return primeFactors(size).map((radix) => {
    const stage = { radix, rest: size / (stride * radix), stride };
    stride *= radix;
    return stage;
  });
}

/** to[q + s (p k + r)] = sum over t of from[q + s (k + m t)] w^(r (t m + k) s), with radix p, rest m, stride s. */
function runStage({ radix, rest, stride }: Stage, from: Complex, to: Complex, twiddles: Complex): void {
  const size = radix * rest * stride;
  to.re.fill(0);
  to.im.fill(0);
  for (let k = 0; k < rest; k++) {
    for (let r = 0; r < radix; r++) {
      for (let t = 0; t < radix; t++) {
        const angle = (r * (t * rest + k) * stride) % size;
        addScaled(to, stride * (radix * k + r), from, stride * (k + rest * t), stride, twiddles.re[angle]!, twiddles.im[angle]!);
      }
    }
  }
}

function addScaled(to: Complex, toAt: number, from: Complex, fromAt: number, count: number, wRe: number, wIm: number): void {
  const { re: fromRe, im: fromIm } = from;
  const { re: toRe, im: toIm } = to;
  for (let q = 0; q < count; q++) {
    const re = fromRe[fromAt + q]!;
    const im = fromIm[fromAt + q]!;
    toRe[toAt + q]! += re * wRe - im * wIm;
    toIm[toAt + q]! += re * wIm + im * wRe;
  }
}

function twiddleTable(size: number): Complex {
  const table = complex(size);
  for (let i = 0; i < size; i++) {
    const angle = (-2 * Math.PI * i) / size;
    table.re[i] = Math.cos(angle);
    table.im[i] = Math.sin(angle);
  }
  return table;
}

function complex(size: number): Complex {
  return { re: new Float64Array(size), im: new Float64Array(size) };
}
