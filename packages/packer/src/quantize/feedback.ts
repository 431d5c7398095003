import type { RowFeedback } from "@balafon/manifest-schema";
import type { Feedback, Scheme } from "@balafon/quantizer";
import type { WeightSite } from "./sites.ts";

/** Why a weight is quantized without the feedback that a recipe asked for. */
export type FeedbackOmission = NonNullable<RowFeedback["omitted"]>;

/**
 * The feedback for a weight that is quantized by a scheme. It is gathered when it is first asked for.
 *
 * @param taps present, the inputs of a row are not [channels, taps] but [taps, channels], so that blocks of channels are neighbours
 */
export type FeedbackOf = (site: WeightSite, scheme: Scheme, taps?: number) => Promise<Feedback | FeedbackOmission>;
