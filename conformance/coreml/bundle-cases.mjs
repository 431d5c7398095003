// `node bundle-cases.mjs BUNDLES CASES`: the Core ML packages of the model bundles in BUNDLES, copied to CASES/CASE/model.mlpackage, and what Balafon reads of them.
import { cpSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { liftPackage } from "./lift-package.mjs";

const [bundles, cases] = process.argv.slice(2);
const packages = readdirSync(bundles, { recursive: true }).filter((path) => path.endsWith(".mlpackage"));
if (packages.length === 0) throw new Error(`no bundle in ${bundles} holds a Core ML package`);
for (const path of packages) {
  const bundle = path.split("/")[0];
  const role = basename(path, ".mlpackage");
  const folder = join(cases, `${bundle}-${role}-packed`);
  cpSync(join(bundles, path), join(folder, "model.mlpackage"), { recursive: true });
  const { name, version, contract } = JSON.parse(readFileSync(join(bundles, bundle, "manifest.json"), "utf8"));
  const identity = { name, version, role, layoutId: contract.layoutId, contractId: contract.contractId };
  await liftPackage(folder, {
    title: `${bundle} ${role} of the bundle`,
    role,
    runs: resolve(bundles, "runs", bundle, role),
    clips: 3,
    identity,
  });
}
