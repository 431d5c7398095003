// `node bundle-cases.mjs BUNDLES CASES`: the Core ML packages of the model bundles in BUNDLES, copied to CASES/CASE/model.mlpackage, and what Balafon reads of them.
import { cpSync, readdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { liftPackage } from "./lift-package.mjs";

const [bundles, cases] = process.argv.slice(2);
for (const path of readdirSync(bundles, { recursive: true }).filter((each) => each.endsWith(".mlpackage"))) {
  const bundle = path.split("/")[0];
  const role = basename(path, ".mlpackage");
  const folder = join(cases, `${bundle}-${role}-packed`);
  cpSync(join(bundles, path), join(folder, "model.mlpackage"), { recursive: true });
  await liftPackage(folder, { title: `${bundle} ${role} of the bundle`, role, runs: resolve(bundles, "runs", bundle, role), clips: 3 });
}
