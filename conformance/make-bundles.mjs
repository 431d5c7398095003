// Packs both recipes with the command line, anchor again with its weights looked up, and on a trellis: anchor signed by a key from the environment, the
// others by the development key. Leaves FOLDER/NAME-VERSION/ and FOLDER/keys/{anchor,anchor-lut,anchor-trellis,pilot,other}.pem (public keys).
import { spawnSync } from "node:child_process";
import { createPublicKey, generateKeyPairSync } from "node:crypto";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = process.argv[2];
const keyVariable = "CONFORMANCE_SIGNING_KEY";
const signingKey = newKey();

pack("anchor", ["--set", `signing.key=env:${keyVariable}`]);
pack("anchor", ["--set", "name=anchor-lut", "--set", "targets=[onnx]", "--set", "quantization.default.form=lut"]);
pack("anchor", [
  "--set",
  "name=anchor-trellis",
  "--set",
  "targets=[onnx]",
  "--set",
  "quantization.default={scheme: trellis, bits: 2}",
  "--set",
  "quantization.rules=[]",
]);
pack("pilot", []);

mkdirSync(join(folder, "keys"));
writePublicKey("anchor", signingKey);
for (const name of ["anchor-lut", "anchor-trellis", "pilot"])
  copyFileSync(join(root, ".balafon/development-key.pub.pem"), join(folder, "keys", `${name}.pem`));
writePublicKey("other", newKey());

/** What the command has to say of a failure it says itself, on stderr. */
function pack(name, options) {
  const args = [join(root, "packages/packer/bin/pack-model.js"), join(root, "recipes", `${name}.yaml`), "--out", folder, ...options];
  const { status } = spawnSync(process.execPath, args, {
    env: { ...process.env, [keyVariable]: signingKey },
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) process.exit(1);
}

function newKey() {
  return generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ type: "pkcs8", format: "pem" });
}

function writePublicKey(name, privatePem) {
  writeFileSync(join(folder, "keys", `${name}.pem`), createPublicKey(privatePem).export({ type: "spki", format: "pem" }));
}
