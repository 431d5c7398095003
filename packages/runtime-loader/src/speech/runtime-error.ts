import { BalafonError, type ErrorCode } from "@balafon/manifest-schema";

/** The runtime throws plain errors: its words are all there is to tell them apart by. Taken from onnxruntime-node 1.30.0; first match wins. */
const causes: readonly { readonly words: RegExp; readonly code: ErrorCode; readonly hint: string }[] = [
  { words: /file doesn't exist/i, code: "FILE_MISSING", hint: "Check the path; external data must lie beside the model." },
  { words: /model path is a directory/i, code: "FILE_UNREADABLE", hint: "Name the .onnx file." },
  {
    words: /no op registered for|is not a registered function\/op|could not find an implementation/i,
    code: "OPERATOR_UNSUPPORTED",
    hint: "Export with standard operators at a lower opset, or in another precision.",
  },
  {
    words: /official support for domain \S+ is till opset/i,
    code: "OPSET_UNSUPPORTED",
    hint: "Export at the opset named above, or below.",
  },
];

const otherCause = { code: "FORMAT_INVALID", hint: "Check that the file is whole, and that the tensors fit the model's inputs." } as const;

/** Long enough for every message seen; a model's own strings can be of any length. */
const maxQuotedLength = 600;

/** Makes a BalafonError of what the runtime threw, with its words on one line and free of control characters, which a model may hold. */
export function runtimeError(subject: string, problem: string, cause: unknown): BalafonError {
  const message = cause instanceof Error ? cause.message : String(cause);
  const words = message.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim();
  const found = words.length > maxQuotedLength ? `${words.slice(0, maxQuotedLength)}...` : words;
  const { code, hint } = causes.find((candidate) => candidate.words.test(words)) ?? otherCause;
  return new BalafonError(code, { subject, problem, found: `"${found}"`, hint, cause });
}
