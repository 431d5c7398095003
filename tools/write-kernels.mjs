// Writes packages/quantizer/src/kernels/generated from packages/quantizer/assembly. A test fails when they differ.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { compileKernel } from "./compile-kernel.mjs";

const folder = new URL("../packages/quantizer/src/kernels/generated/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const file of readdirSync(new URL("../packages/quantizer/assembly/", import.meta.url))) {
  if (!file.endsWith(".ts")) continue;
  const name = file.slice(0, -".ts".length);
  writeFileSync(new URL(`${name}.ts`, folder), await compileKernel(name));
}
