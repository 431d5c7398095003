import { createKernelDecoder } from "../../kernels/decoder.ts";
import { createKernelEncoder } from "../../kernels/encoder.ts";
import type { DecodeRows, EncodeRows } from "./batch.ts";
import type { Plan } from "./plan.ts";
import { createTwinDecoder } from "./decode.ts";
import { createTwin } from "./twin.ts";

const encoders = new WeakMap<Plan, EncodeRows>();

/** The kernel's encoder where there is one for the plan, else its twin. */
export function encoderOf(plan: Plan): EncodeRows {
  const encoder = encoders.get(plan) ?? createKernelEncoder(plan) ?? createTwin(plan);
  encoders.set(plan, encoder);
  return encoder;
}

/** The same for the way back. */
export function decoderOf(plan: Plan): DecodeRows {
  return createKernelDecoder(plan) ?? createTwinDecoder(plan);
}
