// Each way of ours but the twin (twin.mjs) to encode or decode a matrix, as a function that does it once.
import { createKernelEncoder } from "../../packages/quantizer/dist/kernels/encoder.js";
import { layOut, turboquantKernel, writePlan } from "../../packages/quantizer/dist/kernels/turboquant.js";
import { createKernelDecoder } from "../../packages/quantizer/dist/kernels/decoder.js";
import { createBatch } from "../../packages/quantizer/dist/rows/fast/batch.js";
import { inverseFactors } from "../../packages/quantizer/dist/rows/fast/decode.js";
import { planOf } from "../../packages/quantizer/dist/rows/fast/plan.js";
import { codebookOf, quantizeRows } from "../../packages/quantizer/dist/index.js";

const rotation = /** @type {const} */ ({ kind: "hadamard", block: 128, seed: 1 });
const search = /** @type {const} */ ({ kind: "turboquant", bits: 4, group: 128, rotation });
const rms = { ...search, scale: "rms" };
const uniform = { ...search, codebook: "uniform" };
const planFor = (scheme) => planOf(scheme, codebookOf(scheme));

/** Name -> function. "In memory": weights and codes stay in the kernel's memory; the others copy in and out. */
export function contendersFor(weights, shape) {
  const batch = createBatch(weights.length, 128);
  const target = new Float32Array(weights.length);
  createKernelEncoder(planFor(rms))(weights, 0, weights.length, batch);
  const codes = batch.codes.slice();
  const scales = batch.scales.slice();
  const copying = (create, scheme) => {
    const encode = create(planFor(scheme));
    const { errors: _errors, ...wanted } = batch;
    return () => encode(weights, 0, weights.length, wanted);
  };
  const decoding = (create) => {
    const decode = create(planFor(rms));
    return () => decode(codes, scales, 0, weights.length, target);
  };
  return {
    "memory copy": () => target.set(weights),
    "SIMD in memory, rms": inMemory(weights, rms),
    "SIMD in memory, search": inMemory(weights, search),
    "SIMD in memory, uniform, search": inMemory(weights, uniform),
    "SIMD in memory, decode": decodeInMemory(codes, scales),
    "SIMD with copies, rms": copying(createKernelEncoder, rms),
    "SIMD with copies, search": copying(createKernelEncoder, search),
    "SIMD with copies, decode": decoding(createKernelDecoder),
    "8 bits, search (double precision)": () =>
      quantizeRows(weights.subarray(0, 128 * shape.cols), { ...shape, rows: 128 }, { ...search, bits: 8 }),
  };
}

/** Tables and memory are shared, so both are written before each run, outside of what is timed. */
function prepared(scheme, count, fill) {
  const plan = planFor(scheme);
  const kernel = turboquantKernel();
  const layout = layOut(plan, count);
  return {
    kernel,
    plan,
    layout,
    prepare: () => {
      writePlan(kernel, plan, layout);
      fill(kernel.memory.buffer, layout);
    },
  };
}

function inMemory(weights, scheme) {
  const { kernel, plan, layout, prepare } = prepared(scheme, weights.length, (buffer, { source }) =>
    new Float32Array(buffer, source, weights.length).set(weights),
  );
  const { source, codes, scales, errors, energies, signs, scratch } = layout;
  const { block, group, chunk } = plan;
  const run = () =>
    kernel.encode(source, weights.length, codes, scales, errors, energies, block, group, chunk, signs, layout.plan, scratch, false);
  return Object.assign(run, { prepare });
}

function decodeInMemory(allCodes, allScales) {
  const { kernel, plan, layout, prepare } = prepared(rms, allCodes.length, (buffer, { codes, scales, zeros, signs }) => {
    new Uint8Array(buffer, codes, allCodes.length).set(allCodes);
    new Float32Array(buffer, scales, allScales.length).set(allScales);
    new Float32Array(buffer, zeros, plan.block).fill(0);
    new Float32Array(buffer, signs, plan.block).set(inverseFactors(plan));
  });
  const { codes, scales, source, zeros, signs, planes, scratch } = layout;
  const { block, group, chunk } = plan;
  const run = () => kernel.decode(codes, scales, source, allCodes.length, block, group, chunk, zeros, signs, planes, scratch);
  return Object.assign(run, { prepare });
}
