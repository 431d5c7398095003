import { BalafonError } from "@balafon/manifest-schema";
import type { FileSource } from "../resolve/byte-source.ts";

/** As much of a file as shows whether it is text. */
const sniffedBytes = 512;

/** The first byte of a ModelProto: the tag of any of its fields. */
const modelTags: ReadonlySet<number> = new Set([0x08, 0x12, 0x1a, 0x22, 0x28, 0x32, 0x3a, 0x42, 0x72, 0xa2, 0xca]);

/** What a file is that is no ONNX model, and what to do with it. The first that fits. */
const kinds: readonly { readonly what: string; readonly hint: string; is(head: Buffer, path: string): boolean }[] = [
  {
    what: "a WAV file",
    hint: "pack-model transcribe BUNDLE AUDIO.wav reads one.",
    is: (head) => head.toString("latin1", 0, 4) === "RIFF" && head.toString("latin1", 8, 12) === "WAVE",
  },
  {
    what: "YAML",
    hint: "A recipe is looked at by pack-model RECIPE.yaml --check; layouts and contracts are read with it.",
    is: (head, path) => /\.ya?ml$/i.test(path) && isText(head),
  },
  { what: "text", hint: "Name a model, or the folder of a package or a bundle.", is: isText },
  {
    what: "bytes that begin like none of these",
    hint: "Name a model, or the folder of a package or a bundle.",
    is: (head) => head.length > 0 && !modelTags.has(head[0]!),
  },
];

/** The error for a file that was taken for an ONNX model because it is nothing else, and is none; `undefined` where it may be a damaged one. */
export async function otherKind({ path, name, size, read }: FileSource, cause: unknown): Promise<BalafonError | undefined> {
  const head = Buffer.from(await read(0, Math.min(sniffedBytes, size)));
  const kind = kinds.find(({ is }) => is(head, path));
  if (kind === undefined) return undefined;
  return new BalafonError("FORMAT_INVALID", {
    subject: name,
    problem: "not a kind of file that inspect knows",
    expected: "an ONNX model, a torch checkpoint, an npz archive, a Core ML package or a model bundle",
    found: kind.what,
    hint: kind.hint,
    cause,
  });
}

/** UTF-8 without control characters; its last character may be cut. */
function isText(head: Buffer): boolean {
  // oxlint-disable-next-line no-control-regex
  return head.length > 0 && !/[\u0000-\u0008\u000e-\u001f\ufffd]/.test(new TextDecoder().decode(head, { stream: true }));
}
