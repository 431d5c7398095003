// `node pack-float.mjs FLOAT`: both recipes packed with their weights as they came, signed by the development key: the graphs that packages are made from.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const settings = ["targets=[onnx]", "quantization.default={scheme: none}", "quantization.rules=[]"];
for (const name of ["anchor", "pilot"]) {
  const options = ["--out", process.argv[2], ...settings.flatMap((setting) => ["--set", setting])];
  const args = [join(root, "packages/packer/bin/pack-model.js"), join(root, "recipes", `${name}.yaml`), ...options];
  if (spawnSync(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] }).status !== 0) process.exit(1);
}
