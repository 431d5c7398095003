import { BalafonError } from "@balafon/manifest-schema";

/** The stages of a pack, in order, as people hear of them. */
export const stages = ["resolve", "inspect", "check", "emit", "prove", "sign", "verify", "publish"] as const;

export type Stage = (typeof stages)[number];

/** How far a pack is. `done` and `total` are in whatever the stage counts. */
export interface ProgressEvent {
  readonly stage: Stage;
  readonly detail: string;
  readonly done: number;
  readonly total: number;
}

/** What the outside passes into a pack: who hears of progress, and who may stop it. */
export interface Session {
  progress(event: ProgressEvent): void;
  readonly signal: AbortSignal;
}

/** Reports a step and stops here if the pack was interrupted. @throws BalafonError INTERRUPTED. */
export function step({ progress, signal }: Session, stage: Stage, detail: string, done: number, total: number): void {
  if (signal.aborted) {
    throw new BalafonError("INTERRUPTED", { subject: "pack-model", problem: "interrupted", hint: "The previous bundle is as it was." });
  }
  progress({ stage, detail, done, total });
}
