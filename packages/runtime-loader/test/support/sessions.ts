import { InferenceSession } from "onnxruntime-node";
import { onTestFinished, vi } from "vitest";

/** Counts the runtime's sessions from now until the test ends: how many were opened, how many of these released. */
export function spyOnRelease(): () => { readonly opened: number; readonly released: number } {
  let [opened, released] = [0, 0];
  const create = InferenceSession.create.bind(InferenceSession) as (...args: unknown[]) => Promise<InferenceSession>;
  const spy = vi.spyOn(InferenceSession, "create").mockImplementation(async (...args: unknown[]) => {
    const session = await create(...args);
    const release = session.release.bind(session);
    opened++;
    session.release = async () => {
      released++;
      await release();
    };
    return session;
  });
  onTestFinished(() => spy.mockRestore());
  return () => ({ opened, released });
}
