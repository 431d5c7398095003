import type { PartRole } from "@balafon/manifest-schema";
import { checkOwnWeights } from "../match/own-weights.ts";
import { checkPartIdentity } from "../match/part-identity.ts";
import { openSession } from "../speech/session.node.ts";
import type { VerifiedBundle } from "../trust/verify.ts";
import { checkPorts, type RunPart } from "./part.ts";

/**
 * Opens one ONNX part of a verified bundle on onnxruntime-node. The bytes that were checked are the bytes that run, and no others: a part whose weights lie
 * in another file is refused. It runs with the session options that the manifest says its form needs.
 *
 * @throws BalafonError DIGEST_MISMATCH, CONTRACT_MISMATCH, MANIFEST_INVALID, FORMAT_INVALID, FORMAT_TRUNCATED, LIMIT_EXCEEDED.
 */
export async function openPart(bundle: VerifiedBundle, role: PartRole): Promise<RunPart> {
  const entry = bundle.manifest.parts.onnx[role];
  const name = `${bundle.name}/${entry.path}`;
  const bytes = await bundle.read(entry.path);
  checkOwnWeights(bytes, name);
  checkPartIdentity(bytes, role, name, bundle.manifest);
  const session = await openSession(bytes, name, { configEntries: { ...entry.sessionOptions?.onnxruntime } });
  try {
    checkPorts(name, entry, session);
  } catch (refusal) {
    await session.release();
    throw refusal;
  }
  return {
    run: async (values) => {
      const outputs = await session.run({ [entry.input.name]: { data: values, shape: entry.input.shape } });
      return outputs[entry.output.name]!.data;
    },
    release: () => session.release(),
  };
}
