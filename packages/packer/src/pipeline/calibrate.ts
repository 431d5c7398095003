import { BalafonError, type PartRole } from "@balafon/manifest-schema";
import { openSession, type FloatTensor, type Session } from "@balafon/runtime-loader/speech/node";
import type { RunClips } from "../calibrate/gather.ts";
import { probeGraph } from "../calibrate/probe-graph.ts";
import type { EncoderPorts } from "../check/encoder.ts";
import type { OnnxGraph } from "../inspect/onnx/model.ts";
import type { CalibrationAudio } from "./calibration-audio.ts";
import { headBytes } from "./head.ts";
import type { Inputs } from "./inputs.ts";

/** The runtime is given the model in memory: twice its weights are held while it opens. */
const maxCalibratedBytes = 1 << 30;

/** One thread: sums then have one order, and Hessians do not depend on the number of cores. */
const runtimeOptions = { intraOpNumThreads: 1 };

/**
 * Runs a part on windows full of the calibration clips: the encoder on their spectrograms, the head on what the export makes of them.
 *
 * @param graph the part as it is going to be quantized
 */
export function clipRunner(part: PartRole, graph: OnnxGraph, ports: EncoderPorts, inputs: Inputs, audio: CalibrationAudio): RunClips {
  return async (values, each) => {
    const probe = probeGraph(graph, values);
    checkBytes(inputs.names[part], graph);
    const open: Session[] = [];
    const opened = async (model: Uint8Array | string): Promise<Session> => {
      const runtime = await openSession(model, inputs.names[part], runtimeOptions);
      open.push(runtime);
      return runtime;
    };
    try {
      const runtime = await opened(await headBytes(probe.graph));
      const source = part === "head" ? await opened(inputs.encoder.bytes.path) : undefined;
      for await (const data of audio(part)) {
        const mel = { data, shape: ports.input.shape };
        const fed = source === undefined ? mel : (await source.run({ [ports.input.name]: mel }))[ports.output.name]!;
        const results: Record<string, FloatTensor> = await runtime.run({ [graph.inputs[0]!.name]: fed });
        each(probe.outputs.map((name) => results[name]!));
      }
    } finally {
      for (const runtime of open) await runtime.release();
    }
  };
}

function checkBytes(name: string, { initializers }: OnnxGraph): void {
  const bytes = initializers.reduce((sum, { byteLength }) => sum + byteLength, 0);
  if (bytes <= maxCalibratedBytes) return;
  throw new BalafonError("LIMIT_EXCEEDED", {
    subject: name,
    problem: "the part is too large to calibrate on",
    expected: `weights of at most ${maxCalibratedBytes} bytes`,
    found: `${bytes} bytes`,
    hint: "Leave quantization.calibration out.",
  });
}
