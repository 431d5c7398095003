import { env, InferenceSession, Tensor } from "onnxruntime-node";
import { BalafonError } from "@balafon/manifest-schema";
import { runtimeError } from "./runtime-error.ts";

/** A dense float32 tensor, row-major. */
export interface FloatTensor {
  readonly data: Float32Array;
  readonly shape: readonly number[];
}

/** An input or output of a model. */
export interface Port {
  readonly name: string;
  /** ONNX's element type in lower case, such as "float32" or "int64". */
  readonly dtype: string;
  /** Integers, and the names of dynamic dimensions. */
  readonly shape: readonly (number | string)[];
}

/** How the runtime executes a model. The results depend on it, so a proof records it. */
export interface SessionOptions {
  /** Threads inside one operator. Sums are split by thread: pin it where results must repeat bit by bit. Default: the runtime's. */
  readonly intraOpNumThreads?: number;
  readonly graphOptimizationLevel?: "disabled" | "basic" | "extended" | "all";
  /** ONNX Runtime's session config entries by their full keys, such as {"optimization.disable_specified_optimizers": "ConstantFolding"}. */
  readonly configEntries?: Readonly<Record<string, string>>;
  /** Where the runtime writes the model as it will execute it. */
  readonly optimizedModelFilePath?: string;
}

/** A loaded model. */
export interface Session {
  readonly inputs: readonly Port[];
  readonly outputs: readonly Port[];
  /**
   * Runs the model on one tensor per input. The runtime works on the calling thread: one run at a time.
   *
   * @throws BalafonError FORMAT_INVALID where a tensor does not fit the model, FORMAT_UNSUPPORTED for an output other than float32.
   */
  run(feeds: Readonly<Record<string, FloatTensor>>): Promise<Record<string, FloatTensor>>;
  /** Frees the runtime's memory. A released session does not run; to release it again does nothing. */
  release(): Promise<void>;
}

/** Errors only. Warnings of the runtime go to stderr past every reporter, and none of them is about the user's model. */
const errorsOnly = 3;

/**
 * Opens an ONNX model on onnxruntime-node's CPU provider, with the runtime's log silenced.
 *
 * @param model bytes, or a path. The runtime looks for external data beside a path, and for that of bytes in the process's working folder: bytes from
 *   elsewhere must be known to hold their own weights (`checkOwnWeights`).
 * @param name what messages call the model.
 * @throws BalafonError FILE_MISSING, FILE_UNREADABLE, FORMAT_INVALID, OPERATOR_UNSUPPORTED or OPSET_UNSUPPORTED, quoting the runtime.
 * @example
 * const encoder = await openSession("encoder.onnx", "encoder.onnx", { intraOpNumThreads: 1 });
 * const { features } = await encoder.run({ mel: { data: logMel(samples, frontEnd, 480000), shape: [1, 80, 3000] } });
 */
export async function openSession(model: Uint8Array | string, name: string, options: SessionOptions = {}): Promise<Session> {
  const session = await createSession(model, name, options);
  const inputs = session.inputMetadata.map(portOf);
  let open = true;
  return {
    inputs,
    outputs: session.outputMetadata.map(portOf),
    run: async (feeds) => {
      checkFeeds(name, inputs, feeds);
      return tensorsOf(name, await runSession(session, name, feeds));
    },
    release: async () => {
      if (open) await session.release();
      open = false;
    },
  };
}

/** The runtime that sessions run on, with its version, for evidence. */
export function runtimeName(): string {
  return `onnxruntime-node ${env.versions.node ?? env.versions.common}`;
}

async function createSession(model: Uint8Array | string, name: string, options: SessionOptions): Promise<InferenceSession> {
  stayQuiet();
  const { configEntries, ...rest } = options;
  const settings = { ...rest, executionProviders: ["cpu"], logSeverityLevel: errorsOnly, extra: { ...configEntries } } as const;
  try {
    return typeof model === "string" ? await InferenceSession.create(model, settings) : await InferenceSession.create(model, settings);
  } catch (cause) {
    throw runtimeError(name, "the runtime cannot load the model", cause);
  }
}

/**
 * onnxruntime 1.30 writes an identifier of the device under the user's home and reports sessions over the network, on Linux too. What a model is
 * fed, where and how often is nobody's business, so it is told not to before it starts. Whoever set the variable before has decided.
 */
function stayQuiet(): void {
  process.env["ORT_DISABLE_TELEMETRY"] ??= "1";
}

async function runSession(
  session: InferenceSession,
  name: string,
  feeds: Readonly<Record<string, FloatTensor>>,
): Promise<InferenceSession.ReturnType> {
  try {
    const tensors = Object.entries(feeds).map(([input, { data, shape }]) => [input, new Tensor("float32", data, shape)]);
    return await session.run(Object.fromEntries(tensors), { logSeverityLevel: errorsOnly });
  } catch (cause) {
    throw runtimeError(name, "the runtime cannot run the model", cause);
  }
}

/** The runtime ignores a feed that it does not know, and with it a misspelt name. */
function checkFeeds(name: string, inputs: readonly Port[], feeds: Readonly<Record<string, FloatTensor>>): void {
  const expected = inputs.map((input) => input.name).sort();
  const found = Object.keys(feeds).sort();
  if (expected.join("\n") === found.join("\n")) return;
  throw new BalafonError("FORMAT_INVALID", {
    subject: name,
    problem: "the model takes other inputs",
    expected: expected.join(", "),
    found: found.join(", ") || "none",
    hint: "Feed one tensor for each input, by its name.",
  });
}

function tensorsOf(name: string, results: InferenceSession.ReturnType): Record<string, FloatTensor> {
  return Object.fromEntries(
    Object.entries(results).map(([output, tensor]) => [output, floatTensorOf(`${name}, output ${output}`, tensor)]),
  );
}

function floatTensorOf(subject: string, { type, data, dims }: Tensor): FloatTensor {
  if (data instanceof Float32Array) return { data, shape: dims };
  const hint = "Export the model with a Cast to float32 at its end.";
  throw new BalafonError("FORMAT_UNSUPPORTED", { subject, problem: "not a float32 tensor", expected: "float32", found: type, hint });
}

function portOf(metadata: InferenceSession.ValueMetadata): Port {
  if (metadata.isTensor) return { name: metadata.name, dtype: metadata.type, shape: metadata.shape };
  return { name: metadata.name, dtype: "not a tensor", shape: [] };
}
