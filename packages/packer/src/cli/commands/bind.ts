import { bindBundles, openBundle } from "@balafon/runtime-loader/node";
import { plain } from "../../report/text.ts";
import { colorsFor, printResult, type Io } from "../io.ts";
import { resolveTrust } from "../trust.ts";

/** `pack-model bind ENCODER_BUNDLE HEAD_BUNDLE`: would these parts bind? If not, the error says why. */
export async function bind(
  io: Io,
  encoderFolder: string,
  headFolder: string,
  { trust, json }: { trust: readonly string[]; json: boolean },
): Promise<void> {
  const trusted = await resolveTrust(trust, io.env);
  const encoder = await openBundle(encoderFolder, trusted);
  const head = await openBundle(headFolder, trusted);
  const recognizer = await bindBundles(encoder, head);
  await recognizer.release();
  const { contractId } = encoder.manifest.contract;
  const signers = { encoder: trusted.label(encoder.keyId), head: trusted.label(head.keyId) };
  const text = `${colorsFor(io.stdout, io).green("bind")}  the encoder of ${plain(encoderFolder)} (${signers.encoder}) and the head of ${plain(headFolder)} (${signers.head}) share contract ${contractId.slice(0, 16)}`;
  printResult(io, json, { binds: true, contractId, signers }, text);
}
