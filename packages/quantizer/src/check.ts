/** The shape of a weight matrix, or of a batch of its rows, stored row by row. */
export interface RowShape {
  readonly rows: number;
  readonly cols: number;
}

/** @throws RangeError unless `value` is an integer in [min, max] */
export function requireInteger(name: string, value: number, min: number, max: number = Number.MAX_SAFE_INTEGER): void {
  if (Number.isInteger(value) && value >= min && value <= max) return;
  const upper = max === Number.MAX_SAFE_INTEGER ? "" : ` and at most ${max}`;
  throw new RangeError(`${name}: expected an integer of at least ${min}${upper}, found ${String(value)}`);
}

/** Refuses what has no properties to read. @throws TypeError unless `value` is an object */
export function requireObject(name: string, value: unknown): void {
  if (typeof value === "object" && value !== null) return;
  throw new TypeError(`${name}: expected an object, found ${typeof value === "string" ? JSON.stringify(value) : String(value)}`);
}

/** @throws RangeError unless `part` divides `whole`; nothing in this package pads */
export function requireDivides(partName: string, part: number, wholeName: string, whole: number): void {
  if (whole % part === 0) return;
  throw new RangeError(`${wholeName}: expected a multiple of ${partName} ${part}, found ${whole}`);
}

/** @throws RangeError unless `values` has exactly `expected` elements */
export function requireLength(name: string, values: ArrayLike<unknown>, expected: number, meaning: string): void {
  if (values.length === expected) return;
  throw new RangeError(`${name}: expected ${expected} elements (${meaning}), found ${values.length}`);
}

/**
 * Refuses plain arrays and other element types, which would index alike and round differently. Asks for the tag, because `instanceof` is
 * false for an array of another realm (a worker's vm, an iframe).
 *
 * @throws TypeError unless `value` is a typed array of that name
 */
export function requireArray(name: string, value: unknown, type: "Float32Array" | "Float64Array" | "Uint8Array" | "Uint16Array"): void {
  const found = Object.prototype.toString.call(value).slice("[object ".length, -1);
  if (found !== type) throw new TypeError(`${name}: expected a ${type}, found ${found}`);
}

/** @throws TypeError where there is no shape; RangeError unless both sides are positive integers whose product is a safe integer */
export function requireShape(shape: RowShape): void {
  requireObject("shape", shape);
  const { rows, cols } = shape;
  requireInteger("shape.rows", rows, 1);
  requireInteger("shape.cols", cols, 1);
  requireInteger("shape.rows x shape.cols", rows * cols, 1);
}

/** @throws RangeError unless `bits` is one of 1..8: a code is at most a byte */
export function requireBits(bits: number): void {
  requireInteger("bits", bits, 1, 8);
}
