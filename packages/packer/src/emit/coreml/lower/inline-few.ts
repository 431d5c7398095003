import { float16ToFloat32 } from "@balafon/quantizer";
import type { MilBinding, MilFunction, MilOperation, MilValue } from "../../../inspect/coreml/program.ts";
import { elementCount } from "../../../inspect/tensor.ts";

/** Floats of as many elements lie in the program; more of them in the weight file, as coremltools has it. */
const mostImmediates = 9;

/** Puts floats of a few elements into the program. They are read here, all others when they are written. */
export async function inlineFew(main: MilFunction): Promise<MilFunction> {
  const operations: MilOperation[] = [];
  for (const operation of main.operations) {
    const inputs = new Map<string, readonly MilBinding[]>();
    for (const [name, bindings] of operation.inputs) inputs.set(name, await Promise.all(bindings.map(inlinedBinding)));
    const attributes = new Map<string, MilValue>();
    for (const [name, value] of operation.attributes) attributes.set(name, await inlined(value));
    operations.push({ ...operation, inputs, attributes });
  }
  return { ...main, operations };
}

async function inlinedBinding(binding: MilBinding): Promise<MilBinding> {
  return "name" in binding ? binding : { value: await inlined(binding.value) };
}

async function inlined(value: MilValue): Promise<MilValue> {
  const { dtype, shape } = value.type;
  if ("immediate" in value || (dtype !== "fp16" && dtype !== "fp32") || elementCount(shape) > mostImmediates) return value;
  const bytes = Uint8Array.from(await value.blob.read(0, value.blob.byteLength));
  const numbers =
    dtype === "fp32" ? Array.from(new Float32Array(bytes.buffer)) : Array.from(new Uint16Array(bytes.buffer), float16ToFloat32);
  return { type: value.type, immediate: numbers };
}
