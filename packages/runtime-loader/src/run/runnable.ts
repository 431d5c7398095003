import { BalafonError, type FeatureLayout } from "@balafon/manifest-schema";
import { checkFrontEnd, type LogMelFrontEnd } from "../speech/log-mel/front-end.ts";

/** What a layout says that this version runs: a log-mel front end over a fixed window. */
export interface RunnableLayout {
  readonly frontEnd: LogMelFrontEnd;
  readonly window: { readonly samples: number; readonly frames: number };
}

/**
 * What is needed of a layout to run its encoder, checked before anything is opened.
 *
 * @param bundle what messages call the model bundle
 * @throws BalafonError FORMAT_UNSUPPORTED for another kind of layout; CONTRACT_INVALID or LIMIT_EXCEEDED for a front end without meaning or end.
 */
export function runnableLayout({ audio, frontEnd, window }: FeatureLayout, bundle: string): RunnableLayout {
  if (frontEnd.kind !== "log-mel" || window.kind !== "fixed") {
    throw new BalafonError("FORMAT_UNSUPPORTED", {
      subject: bundle,
      problem: "this version cannot run such an encoder",
      expected: "a log-mel front end and a fixed window",
      found: `${frontEnd.kind}, ${window.kind}`,
    });
  }
  const known = { ...frontEnd, sampleRateHz: audio.sampleRateHz };
  checkFrontEnd(known, window.samples);
  return { frontEnd: known, window };
}
