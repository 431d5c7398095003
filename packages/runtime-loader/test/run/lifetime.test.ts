import { describe, expect, it } from "vitest";
import { createLifetime } from "../../src/run/lifetime.ts";
import { refusalOf } from "../speech/support/refusal.ts";

const recorded = () => {
  const log: string[] = [];
  return { log, lifetime: createLifetime("it", async () => void log.push("freed")) };
};

/** A promise that the test settles; Node 20 has no Promise.withResolvers. */
function deferred() {
  let settle: { resolve: () => void; reject: (error: Error) => void };
  const promise = new Promise<void>((resolve, reject) => (settle = { resolve, reject }));
  return { promise, ...settle! };
}

describe("a lifetime", () => {
  it("begins a call at once, and gives what it gives", async () => {
    const { log, lifetime } = recorded();
    const call = lifetime.run(async () => log.push("begun"));
    expect(log).toEqual(["begun"]);
    expect(await call).toBe(1);
    await expect(lifetime.run(() => Promise.reject(new Error("its own")))).rejects.toThrow("its own");
  });

  it("waits for what runs, also for what fails, before it frees", async () => {
    const { log, lifetime } = recorded();
    const [slow, failing] = [deferred(), deferred()];
    const calls = [lifetime.run(() => slow.promise.then(() => void log.push("slow"))), lifetime.run(() => failing.promise)];
    const ended = lifetime.end();
    failing.reject(new Error("its own"));
    await expect(calls[1]).rejects.toThrow("its own");
    await new Promise((resolve) => setImmediate(resolve));
    expect(log).toEqual([]);
    slow.resolve();
    await ended;
    expect(log).toEqual(["slow", "freed"]);
  });

  it("begins nothing after its end, from the moment that it is asked to end", async () => {
    const { log, lifetime } = recorded();
    const ended = lifetime.end();
    const error = await refusalOf(() => lifetime.run(async () => log.push("begun")));
    expect([error.code, error.facts.problem]).toEqual(["USAGE", expect.stringContaining("released")]);
    await ended;
    expect(log).toEqual(["freed"]);
  });

  it("ends once", async () => {
    const { log, lifetime } = recorded();
    await Promise.all([lifetime.end(), lifetime.end()]);
    await lifetime.end();
    expect(log).toEqual(["freed"]);
  });
});
