/**
 * A density that is symmetric around zero, log-concave and of unit variance, by what Lloyd and Max's conditions ask of it. All arguments are
 * at least zero.
 */
export interface Density {
  /** Where it ends: infinite for the normal distribution. */
  readonly support: number;
  readonly at: (x: number) => number;
  /** P(left < X < right). */
  readonly mass: (left: number, right: number) => number;
  /** The integral of x times the density from left to right. */
  readonly moment: (left: number, right: number) => number;
}
