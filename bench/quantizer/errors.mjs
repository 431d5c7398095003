// What error each method leaves, at equal total bits: codes, scales, zero points and codebook counted.
import { bitsPerWeight, dequantizeRows, errorSums, quantizeRows, relativeMse } from "../../packages/quantizer/dist/index.js";
import { distributions, draw } from "./draw.mjs";

const shape = { rows: 256, cols: 1280 };
const rotation = { kind: "hadamard", block: 128, seed: 1 };
const turboquant = (bits, more = {}) => ({ kind: "turboquant", bits, group: 128, rotation, ...more });
const rtn = (bits, more = {}) => ({ kind: "rtn", bits, group: 128, ...more });
/** Zero points take bits too: a group of 160 with one has the total of a group of 128 without, at 4 bits. */
const asymmetric = (bits, more = {}) => rtn(bits, { group: 160, symmetric: false, ...more });

const uniform = "TurboQuant, uniform (packed form)";
const searched = "RTN asymmetric g160, search";

const methodsAt = (bits) => ({
  "TurboQuant, Lloyd-Max": turboquant(bits),
  "TurboQuant, Lloyd-Max, rms scale": turboquant(bits, { scale: "rms" }),
  "TurboQuant, Beta": turboquant(bits, { codebook: "beta" }),
  [uniform]: turboquant(bits, { codebook: "uniform" }),
  "RTN symmetric": rtn(bits),
  "RTN symmetric, search": rtn(bits, { scale: "search" }),
  "RTN asymmetric g160": asymmetric(bits),
  [searched]: asymmetric(bits, { scale: "search" }),
  ...(bits === 4 ? { NF4: { kind: "nf4", group: 128 } } : {}),
  "k-means per tensor": { kind: "kmeans", bits },
});

/** How the packed form has to compare with asymmetric rounding with a search, at 4 bits. */
const targets = { Gauss: 1.01, Laplace: 0.6, t4: 0.6, outliers: 0.6 };

/** Prints the table and returns its rows. */
export function measureErrors() {
  const weights = Object.fromEntries(distributions.map((name) => [name, draw(name, shape)]));
  console.log(`\nrelative MSE, ${shape.rows} x ${shape.cols}, groups of 128 where none are named; outliers: 1 % of the columns x8`);
  console.log(line("", "bits", distributions));
  const rows = [2, 3, 4, 8].flatMap((bits) => {
    console.log(`${bits} bits a code`);
    return Object.entries(methodsAt(bits)).map(([name, scheme]) => measure(bits, name, scheme, weights));
  });
  rows.push(measure(16, "fp16", { kind: "fp16" }, weights));
  const [packed, company] = [uniform, searched].map((name) => rows.find((row) => row.bits === 4 && row.name === name));
  const ratios = Object.fromEntries(distributions.map((d) => [d, packed.relativeMse[d] / company.relativeMse[d]]));
  console.log(`\n${uniform} over ${searched}, both at ${packed.stored.toFixed(3)} bits in all:`);
  for (const d of distributions) console.log(`  ${d.padEnd(9)} ${ratios[d].toFixed(3)} x (limit ${targets[d]})`);
  return { rows, ratios };
}

function measure(bits, name, scheme, weights) {
  const { stored } = bitsPerWeight(scheme, shape);
  const errors = Object.fromEntries(distributions.map((d) => [d, errorOf(weights[d], scheme)]));
  console.log(
    line(
      `  ${name}`,
      stored.toFixed(4),
      distributions.map((d) => (errors[d] < 1e-3 ? errors[d].toExponential(3) : errors[d].toFixed(5))),
    ),
  );
  return { bits, name, stored, relativeMse: errors };
}

function errorOf(weights, scheme) {
  return relativeMse(errorSums(weights, dequantizeRows(quantizeRows(weights, shape, scheme), shape, scheme)));
}

function line(name, bits, cells) {
  return [name.padEnd(38), bits.padStart(8), ...cells.map((cell) => cell.padStart(11))].join(" ");
}
