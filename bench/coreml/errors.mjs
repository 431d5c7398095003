// What error codes of a Core ML package leave: TurboQuant with rows rotated whole and one scale a row, as they are stored (float16 codebook and scales), beside a
// palette of the tensor by k-means, which is what Core ML's own tools make.
import { planPalettes } from "../../packages/packer/dist/quantize/palette.js";
import { distributions, draw } from "../quantizer/draw.mjs";

const rows = 256;
const widths = [384, 1280, 5120];
/** @type {readonly ("turboquant" | "kmeans")[]} */
const schemes = ["turboquant", "kmeans"];
/** At a width of 1280, of normal weights, at 4 bits. */
const limit = 0.0093;

/** Prints the table and returns its rows. */
export async function measureErrors() {
  console.log(`\nrelative MSE at 4 bits, ${rows} rows; outliers: 1 % of the columns x8`);
  console.log(line("", distributions));
  const measured = [];
  for (const cols of widths) {
    for (const scheme of schemes) {
      const errors = {};
      for (const name of distributions) errors[name] = await errorOf(draw(name, { rows, cols }), cols, scheme);
      measured.push({ cols, scheme, errors });
      console.log(
        line(
          `${cols} wide, ${scheme === "turboquant" ? "TurboQuant, a scale a row" : "k-means, a palette a tensor"}`,
          distributions.map((name) => errors[name].toFixed(5)),
        ),
      );
    }
  }
  console.log(`limit of TurboQuant: at most ${limit} for Gauss at 1280`);
  return measured;
}

async function errorOf(values, cols, scheme) {
  const bytes = new Uint8Array(values.buffer);
  /** @type {import("../../packages/packer/dist/inspect/tensor.js").Tensor} */
  const weight = {
    name: "w",
    dtype: "float32",
    shape: [rows, cols],
    byteLength: bytes.length,
    read: async (offset, length) => bytes.subarray(offset, offset + length),
  };
  const [planned] = planPalettes("encoder", graphOf(weight, cols), {
    default: { scheme, bits: 4, group: "row", form: "dense" },
    rules: [],
  });
  return planned.coded.relativeMse();
}

/** A layer of this weight. */
function graphOf(weight, cols) {
  const port = (name, shape) => /** @type {const} */ ({ name, dtype: "float32", shape });
  const attributes = new Map([["transB", { type: "int", value: 1n }]]);
  return /** @type {any} */ ({
    name: "layer",
    inputs: [port("x", [1, cols])],
    outputs: [port("y", [1, rows])],
    nodes: [{ name: "y", opType: "Gemm", domain: "", inputs: ["x", "w"], outputs: ["y"], attributes }],
    initializers: [weight],
  });
}

function line(name, cells) {
  return [name.padEnd(40), ...cells.map((cell) => cell.padStart(10))].join(" ");
}
