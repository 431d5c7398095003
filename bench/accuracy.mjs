// What each way to quantize costs the demo models: KL of the logits and CER on the evaluation clips, and what it gains to distribute bits. Run `tsc -b`
// first, then `pnpm bench accuracy`: seven minutes of one core. Nothing here is a matter of speed: a busy machine gives the same numbers.
import { bitsPerWeight, dequantizeRows, quantizeRows, quantizeRowsWithFeedback, relativeMse } from "../packages/quantizer/dist/index.js";
import { runtimeName } from "../packages/runtime-loader/dist/speech/node.js";
import { compareAllocations } from "./accuracy/allocation.mjs";
import { methods, reference } from "./accuracy/methods.mjs";
import { openModel } from "./accuracy/model.mjs";

const models = ["anchor", "pilot"];
const seeds = [1, 2, 3];

/** Prints both tables, and returns their rows. */
export async function bench() {
  console.log(`${runtimeName()}, one thread; 12 evaluation clips; rotation seeds ${seeds.join(", ")}`);
  const rows = {};
  const allocation = {};
  for (const name of models) {
    const model = await openModel(name);
    const clips = await model.clips("evaluation");
    const plain = await model.score(clips, new Map());
    console.log(`\n${name}-mini: CER ${percent(plain.cer)} as it came\n`);
    rows[name] = await compareMethods(model, clips);
    allocation[name] = {
      plain: await compareAllocations(model, clips, seeds, quantized),
      feedback: await compareAllocations(model, clips, seeds, quantized, model.feedback()),
    };
    await model.close();
  }
  return { rows, allocation };
}

/** A weight as a scheme restores it, with what that costs. */
function quantized({ values, shape }, scheme, feedback) {
  const made = feedback === undefined ? quantizeRows(values, shape, scheme) : quantizeRowsWithFeedback(values, shape, scheme, feedback);
  const bits = bitsPerWeight(scheme, shape).stored * values.length;
  return { values: dequantizeRows(made, shape, scheme), bytes: Math.ceil(bits / 8), relativeMse: relativeMse(made.sums) };
}

async function compareMethods(model, clips) {
  const weights = model.weights.reduce((sum, { values }) => sum + values.length, 0);
  const rows = [];
  for (const method of methods) {
    const feedbackOf = method.feedback ? model.feedback() : undefined;
    for (const bits of method.widths) {
      const scores = [];
      let bytes = 0;
      for (const seed of method.seeded ? seeds : seeds.slice(0, 1)) {
        const restored = new Map();
        bytes = 0;
        for (const weight of model.weights) {
          const scheme = method.scheme(weight.shape, bits, seed);
          const found = quantized(weight, scheme, await feedbackOf?.(weight, scheme));
          restored.set(weight, found.values);
          bytes += found.bytes;
        }
        scores.push(await model.score(clips, restored));
      }
      const kls = scores.map(({ kl }) => kl);
      const cers = scores.map(({ cer }) => cer);
      rows.push({ method: method.name, bits, total: (8 * bytes) / weights, kl: geometricMean(kls), kls, cer: mean(cers), cers });
    }
  }
  const own = rows.filter(({ method }) => method === reference.name);
  for (const row of rows) row.ratio = row.kl / atBits(own, row.total);
  console.log(
    "| nominal bits | method | bits per weight in all | KL, mean | seeds | CER | KL over TurboQuant's at these bits |\n|---|---|---|---|---|---|---|",
  );
  for (const row of rows.sort((a, b) => a.bits - b.bits)) console.log(line(row));
  return rows;
}

/** TurboQuant's KL at any number of bits: its logarithm, between the widths that were measured. */
function atBits(own, total) {
  const upper = own.find((row) => row.total >= total) ?? own.at(-1);
  const lower = own[Math.max(0, own.indexOf(upper) - 1)];
  if (upper === lower) return upper.kl;
  const part = (total - lower.total) / (upper.total - lower.total);
  return Math.exp(Math.log(lower.kl) * (1 - part) + Math.log(upper.kl) * part);
}

function line({ bits, method, total, kl, kls, cer, ratio }) {
  const spread = kls.length === 1 ? "" : `${short(Math.min(...kls))} to ${short(Math.max(...kls))}`;
  const mark = ratio < 1 && method !== reference.name ? " *" : "";
  return `| ${bits} | ${method} | ${total.toFixed(3)} | ${short(kl)} | ${spread} | ${percent(cer)} | ${ratio.toFixed(2)}${mark} |`;
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const geometricMean = (values) => Math.exp(mean(values.map(Math.log)));
const percent = (value) => `${(100 * value).toFixed(1)} %`;
const short = (value) => (value >= 1e-3 ? value.toFixed(4) : value.toExponential(1));
