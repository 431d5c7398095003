import { BalafonError, type PartRole } from "@balafon/manifest-schema";
import { logMel } from "@balafon/runtime-loader/speech";
import { openSession, type FloatTensor, type Session as RuntimeSession } from "@balafon/runtime-loader/speech/node";
import type { RunClips } from "../calibrate/gather.ts";
import { probeGraph } from "../calibrate/probe-graph.ts";
import { joinClips } from "../calibrate/windows.ts";
import { supportedLayout, type EncoderPorts } from "../check/encoder.ts";
import type { OnnxGraph } from "../inspect/onnx/model.ts";
import { readAudio } from "./audio.ts";
import { headBytes } from "./head.ts";
import type { Inputs } from "./inputs.ts";
import { step, type Session } from "./progress.ts";

/** The runtime is given the model in memory: twice its weights are held while it opens. */
const maxCalibratedBytes = 1 << 30;

/** One thread: sums then have one order, and Hessians do not depend on the number of cores. */
const runtimeOptions = { intraOpNumThreads: 1 };

/**
 * Runs a part on windows full of the calibration clips: the encoder on their spectrograms, the head on what the export makes of them.
 *
 * @param graph the part as it is going to be quantized
 */
export function clipRunner(part: PartRole, graph: OnnxGraph, ports: EncoderPorts, inputs: Inputs, session: Session): RunClips {
  return async (values, each) => {
    const probe = probeGraph(graph, values);
    checkBytes(inputs.names[part], graph);
    const open: RuntimeSession[] = [];
    const opened = async (model: Uint8Array | string): Promise<RuntimeSession> => {
      const runtime = await openSession(model, inputs.names[part], runtimeOptions);
      open.push(runtime);
      return runtime;
    };
    try {
      const runtime = await opened(await headBytes(probe.graph));
      const source = part === "head" ? await opened(inputs.encoder.bytes.path) : undefined;
      const { frontEnd, window, audio } = supportedLayout(inputs.contract.layout, inputs.names.expects);
      for await (const samples of joinClips(clipsOf(inputs, part, session), window.samples)) {
        const mel = { data: logMel(samples, { ...frontEnd, sampleRateHz: audio.sampleRateHz }, window.samples), shape: ports.input.shape };
        const fed = source === undefined ? mel : (await source.run({ [ports.input.name]: mel }))[ports.output.name]!;
        const results: Record<string, FloatTensor> = await runtime.run({ [graph.inputs[0]!.name]: fed });
        each(probe.outputs.map((name) => results[name]!));
      }
    } finally {
      for (const runtime of open) await runtime.release();
    }
  };
}

async function* clipsOf({ calibration, contract }: Inputs, part: PartRole, session: Session): AsyncGenerator<Float32Array> {
  for (const [index, { bytes }] of calibration.entries()) {
    // Weights are calibrated for as they are emitted: a stage of its own would come and go between two of them.
    step(session, "emit", `${part}, calibrated on ${bytes.name}`, index, calibration.length);
    yield await readAudio(bytes, contract.layout.audio);
  }
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
