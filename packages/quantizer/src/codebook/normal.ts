import type { Density } from "./density.ts";
import { exponential } from "./exponential.ts";

/** Density of the standard normal distribution. */
export function normalDensity(x: number): number {
  return exponential(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
}

/** The standard normal distribution. Its first moment has a closed form: x pdf(x) is the derivative of -pdf(x). */
export const normal: Density = {
  support: Infinity,
  at: normalDensity,
  mass: (left, right) => normalUpperTail(left) - normalUpperTail(right),
  moment: (left, right) => normalDensity(left) - normalDensity(right),
};

/** Where the series hands over to the continued fraction: both are good to about 1e-13 relative there. */
const tailStart = 3;

/** Enough for the continued fraction to converge to double precision at `tailStart`; further out it converges faster. */
const tailTerms = 120;

/**
 * P(X > x) of the standard normal distribution, for x >= 0; relative error below 1e-12.
 *
 * Series and continued fraction: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.11 and 26.2.14.
 */
export function normalUpperTail(x: number): number {
  if (x === Infinity) return 0;
  return x < tailStart ? 0.5 - centralMass(x) : normalDensity(x) / millsDenominator(x);
}

/** P(0 < X < x) as density times x + x^3/3 + x^5/(3*5) + ...: every term is positive, so nothing cancels. */
function centralMass(x: number): number {
  let term = x;
  let sum = x;
  for (let odd = 3; term > sum * Number.EPSILON * 0.1; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return normalDensity(x) * sum;
}

/** x + 1/(x + 2/(x + 3/(x + ...))), from the inside out. */
function millsDenominator(x: number): number {
  let value = x;
  for (let k = tailTerms; k >= 1; k--) value = x + k / value;
  return value;
}

/** The x >= 0 with P(X > x) = tail, for tail in (0, 1/2], by bisection. */
export function normalUpperQuantile(tail: number): number {
  let low = 0;
  let high = 40;
  for (let step = 0; step < 60; step++) {
    const middle = 0.5 * (low + high);
    if (normalUpperTail(middle) > tail) low = middle;
    else high = middle;
  }
  return 0.5 * (low + high);
}
