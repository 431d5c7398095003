import { BalafonError } from "@balafon/manifest-schema";

/** Lets calls run until it ends. */
export interface Lifetime {
  /** Begins a call at once. @throws BalafonError USAGE after the end. */
  run<Result>(call: () => Promise<Result>): Promise<Result>;
  /** Waits for the calls that run, then frees what they needed; no other call begins. To end again does nothing more. */
  end(): Promise<void>;
}

/** @param subject what messages call the owner */
export function createLifetime(subject: string, free: () => Promise<void>): Lifetime {
  const running = new Set<Promise<unknown>>();
  let ended: Promise<void> | undefined;
  return {
    run: async (begin) => {
      if (ended !== undefined) throw released(subject);
      const call = begin();
      running.add(call);
      try {
        return await call;
      } finally {
        running.delete(call);
      }
    },
    end: () => (ended ??= Promise.allSettled(running).then(free)),
  };
}

function released(subject: string): BalafonError {
  return new BalafonError("USAGE", {
    subject,
    problem: "it was released, and its memory with it",
    expected: "calls before release()",
    hint: "Release it after the last call, or load the bundle again.",
  });
}
