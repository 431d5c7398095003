/** A weight at one width. */
export interface WidthOption {
  readonly bits: number;
  /** sum((w - w')^2) / sum(w^2). */
  relativeMse(): Promise<number>;
  /** KL of the logits in nats per frame with this weight alone at this width. */
  logitKl(): Promise<number>;
}

/** What a weight costs at one width. */
export interface WidthLoss {
  readonly bits: number;
  /** KL of the logits in nats per frame: measured, or scaled by squared error from the widest width that was measured. */
  readonly loss: number;
  readonly measured: boolean;
}

/**
 * Up to this width, each is run; wider ones are scaled from it. To the second order, KL is proportional to the squared error of a weight. Near 4 bits the
 * demo models bear that out, while at 2 bits most weights cost well more than 4 bits suggest.
 */
const widestRun = 4;

/** The runtime's last bits are not the same on every machine, and a plan should not hang on them. */
const digits = 3;

/**
 * What a weight costs at each width.
 *
 * @param options ascending widths, at least one
 */
export async function lossesOf(options: readonly WidthOption[]): Promise<WidthLoss[]> {
  const losses: WidthLoss[] = [];
  let widest: { readonly loss: number; readonly relativeMse: number } | undefined;
  for (const { bits, relativeMse, logitKl } of options) {
    const measured = widest === undefined || bits <= widestRun;
    // In this order: a weight that is stored lazily has been quantized when it has run.
    const loss = measured ? Number((await logitKl()).toPrecision(digits)) : scaled(widest!, await relativeMse());
    losses.push({ bits, loss, measured });
    if (measured) widest = { loss, relativeMse: await relativeMse() };
  }
  return losses;
}

/** A weight that loses nothing at one width loses nothing at a wider one. */
const scaled = (from: { readonly loss: number; readonly relativeMse: number }, relativeMse: number): number =>
  from.relativeMse === 0 ? 0 : Number(((from.loss * relativeMse) / from.relativeMse).toPrecision(digits));
