import { misuse } from "../arguments.ts";
import { parsePublicKey, type TrustedKey } from "./key.ts";

/** Whom to believe, and for what. There is no default. */
export interface Trust {
  /** Public keys in PEM, ECDSA P-256. */
  readonly trust: readonly string[];
  /** Refuse a bundle of another name: the manifest's own, whatever its folder is called. One key may sign several products. */
  readonly name?: string;
  /** Refuse a bundle whose sequence is lower: the highest that was accepted before. */
  readonly minimumSequence?: number;
}

/** Options that were looked at. */
interface CheckedTrust {
  readonly keys: readonly TrustedKey[];
  readonly name: string | undefined;
  readonly minimumSequence: number;
}

const example = '{ trust: [await readFile("release.pub.pem", "utf8")] }';

/**
 * Checks the options of whoever loads a bundle: a mistake in them must not turn a check off.
 *
 * @throws BalafonError USAGE, or KEY_INVALID with the index of the key.
 */
export function checkTrust(options: unknown): CheckedTrust {
  if (typeof options !== "object" || options === null) throw misuse("options", "nobody is named as trusted", example, options, noDefault);
  const { trust, name, minimumSequence } = options as Readonly<Record<string, unknown>>;
  if (!Array.isArray(trust)) throw misuse("options.trust", "not a list of public keys", example, trust, noDefault);
  if (name !== undefined && (typeof name !== "string" || name === ""))
    throw misuse(
      "options.name",
      "not the name of a bundle",
      'the name in the manifest, such as "anchor", or nothing',
      name,
      "Leave it out to take any.",
    );
  if (minimumSequence !== undefined && !isSequence(minimumSequence))
    throw misuse(
      "options.minimumSequence",
      "not a sequence",
      "an integer of at least 0, or nothing",
      minimumSequence,
      "Leave it out to take any.",
    );
  return {
    keys: trust.map((pem: unknown, index) => parsePublicKey(pem as string, `trust[${index}]`)),
    name,
    minimumSequence: minimumSequence ?? 0,
  };
}

const noDefault = "There is no default trust: pass the text of the signer's public keys, in a list.";

const isSequence = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
