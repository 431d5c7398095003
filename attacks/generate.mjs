// `node attacks/generate.mjs OUT BUNDLE`: writes hostile files into OUT, and OUT/attacks.json, which says for each
// how to open it and which code must refuse it; "OK" stands for the good files that the others differ from. BUNDLE is a good model bundle, on the same
// file system, which hostile ones are made from and audio is transcribed with.
import { generateKeyPairSync } from "node:crypto";
import { linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { bundles, signed } from "./formats/bundle.mjs";
import { mlpackage } from "./formats/mlpackage.mjs";
import { npz } from "./formats/npz.mjs";
import { onnx } from "./formats/onnx.mjs";
import { torch } from "./formats/torch.mjs";
import { wav } from "./formats/wav.mjs";
import { yamlFiles } from "./formats/yaml.mjs";
import { zip } from "./formats/zip.mjs";

const [out, bundle] = process.argv.slice(2).map((path) => resolve(path));
if (bundle === undefined) {
  console.error("usage: node attacks/generate.mjs OUT BUNDLE");
  process.exit(2);
}

const key = generateKeyPairSync("ec", { namedCurve: "P-256" });
const trusted = join(out, "trusted.pub.pem");

/** A file, and the command line that opens it: inspection where the attack names no other. */
function writeFileAttack({ code, says, file, bytes, heavy = false, command = (path) => ["inspect", path] }) {
  const path = join(out, file);
  writeFileSync(path, bytes);
  const args = command(path).map((arg) => arg.replaceAll("{out}", out).replaceAll("{bundle}", bundle));
  return { name: file, code, says, heavy, args };
}

const good = new Map(
  readdirSync(bundle, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(bundle.length + 1))
    .map((path) => [path, readFileSync(join(bundle, path))]),
);

const resigned = new Map(good);
signed(resigned, key);

/** A copy of the good bundle that an attack changed, verified where the attack names no other command. What it left as it was is a hard link. */
function writeBundle({ name, code, says, command = (folder) => ["verify", folder], bundle: change }) {
  const folder = join(out, `bundle-${name}`, "anchor-1.0.0");
  const files = new Map(resigned);
  change(files, key);
  for (const [path, content] of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    if (content.linkTo !== undefined) symlinkSync(content.linkTo, target);
    else if (content === good.get(path)) linkSync(join(bundle, path), target);
    else writeFileSync(target, content);
  }
  return { name: `bundle-${name}`, code, says, heavy: false, args: [...command(folder), "--trust", trusted] };
}

/** A Core ML package: a folder, inspected. */
function writePackage({ name, code, says, heavy, files }) {
  const folder = join(out, `${name}.mlpackage`);
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return { name, code, says, heavy, args: ["inspect", folder] };
}

mkdirSync(out, { recursive: true });
writeFileSync(trusted, key.publicKey.export({ type: "spki", format: "pem" }));
const written = [
  ...[...yamlFiles, ...zip, ...torch, ...npz, ...onnx, ...wav].map(writeFileAttack),
  ...mlpackage.map(writePackage),
  ...bundles.map(writeBundle),
];
writeFileSync(join(out, "attacks.json"), `${JSON.stringify(written, undefined, 1)}\n`);
console.log(`${written.length} files in ${out}`);
