// `node attacks/kill.mjs --points N [--seed S] [--json]`: packs a bundle, then packs its successor N times, kills each of those packs with SIGKILL and looks at
// what is left; after each, a pack that is not killed must put everything right. Points are at random times, in the last stages, and in the moment in which
// the previous bundle steps aside.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { bundled } from "./lib/bundled.mjs";
import { cliEntry } from "./lib/cli.mjs";
import { randomOf } from "./lib/random.mjs";
import { root } from "./lib/root.mjs";

const { values: options } = parseArgs({
  options: { points: { type: "string", default: "8" }, seed: { type: "string", default: "1" }, json: { type: "boolean", default: false } },
});

const workspace = mkdtempSync(join(tmpdir(), "balafon-kill-"));
const [out, name] = [join(workspace, "dist"), "anchor-1.0.0"];
const target = join(out, name);

const digestOf = (path) => createHash("sha256").update(readFileSync(path)).digest("hex");

/** A workspace with one recipe: the anchor on a clip of speech and one of silence, uncalibrated, so that a pack is short. */
function createWorkspace() {
  const [models, anchor] = [join(root, "models"), join(root, "models/anchor-mini")];
  const contract = readFileSync(join(anchor, "head.contract.yaml"), "utf8")
    .replace(/^- audio: .*dense[^]*?(?=^- audio)/m, "")
    .replaceAll("golden.npz", join(anchor, "golden.npz"))
    .replaceAll("../clips", join(models, "clips"));
  const digests = [digestOf(join(anchor, "encoder.onnx")), digestOf(join(anchor, "head.pt"))];
  const recipe = readFileSync(join(root, "recipes/anchor.yaml"), "utf8")
    .replace(/^  calibration:.*\n(?: {4,}.*\n)+/m, "")
    .replaceAll(/sha256: [0-9a-f]{64}/g, () => `sha256: ${digests.shift()}`)
    .replace("../models/anchor-mini/head.contract.yaml", "contract.yaml")
    .replaceAll("../models", models);
  mkdirSync(out);
  for (const [file, text] of Object.entries({ "pnpm-workspace.yaml": "", "recipe.yaml": recipe, "contract.yaml": contract }))
    writeFileSync(join(workspace, file), text);
}

function start(cli, sequence) {
  const args = [cli, join(workspace, "recipe.yaml"), "--out", out, "--set", `sequence=${sequence}`];
  const env = { ...process.env, XDG_STATE_HOME: join(workspace, "state") };
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "ignore", "pipe"] });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text) => (stderr += text));
  const ended = new Promise((resolve) => child.once("close", (code, signal) => resolve({ code, signal, stderr })));
  return { child, ended };
}

async function pack(cli, sequence) {
  const { code, stderr } = await start(cli, sequence).ended;
  if (code !== 0) throw new Error(`a pack that was not killed ended with ${code}: ${stderr}`);
  return contentOf(target);
}

/** Every file below a folder with its digest, as one text. */
function contentOf(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const lines = entries.map((entry) => join(entry.parentPath, entry.name)).map((path) => `${path.slice(folder.length)} ${digestOf(path)}`);
  return lines.sort().join("\n");
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** When to kill: after a time; in the stage that prints a word; as soon as the previous bundle lies aside. Each resolves when it is time. */
function momentOf(random, duration, { child, ended }) {
  const kind = ["any time", "last stages", "stepping aside"][random(3)];
  const printed = (word) => new Promise((resolve) => child.stderr.on("data", (text) => text.includes(word) && resolve()));
  const aside = async () => {
    await printed("sign");
    // No pause: the moment is over in less than a millisecond.
    for (const end = Date.now() + 2000; Date.now() < end && child.exitCode === null;)
      if (readdirSync(out).some((entry) => entry.includes(".previous-"))) return;
  };
  const waits = {
    "any time": () => pause(random(Math.ceil(duration * 1.05))),
    "last stages": () => printed("sign").then(() => pause(random(60))),
    "stepping aside": aside,
  };
  return { kind, reached: Promise.race([waits[kind](), ended]) };
}

async function killOnce(cli, random, duration, { before, after, verifies }) {
  const run = start(cli, 2);
  const { kind, reached } = momentOf(random, duration, run);
  await reached;
  run.child.kill("SIGKILL");
  const { signal } = await run.ended;
  const folders = readdirSync(out);
  for (const folder of folders) {
    const content = contentOf(join(out, folder));
    const whole = content === before || content === after;
    if ((await verifies(join(out, folder))) && !whole) throw new Error(`${folder} verifies and is not whole`);
    if ((folder === name || folder.includes(".previous-")) && !whole)
      throw new Error(`${folder} is neither the previous bundle nor its successor`);
  }
  const stays = existsSync(target) || folders.some((folder) => folder.includes(".previous-") && contentOf(join(out, folder)) === before);
  if (!stays) throw new Error(`the previous bundle is gone: ${folders.join(", ")}`);
  const state = !existsSync(target) ? "previous aside" : contentOf(target) === before ? "previous in place" : "successor in place";
  if ((await pack(cli, 1)) !== before) throw new Error("the next pack made something else");
  if (readdirSync(out).length !== 1) throw new Error(`the next pack left ${readdirSync(out).join(", ")}`);
  return { kind, killed: signal === "SIGKILL", state, leftovers: folders.filter((folder) => folder !== name).length };
}

async function loadVerifier() {
  const file = await bundled(
    'export { directoryFiles, verifyBundle } from "./packages/runtime-loader/src/node.ts";',
    join(workspace, "loader.mjs"),
  );
  const { directoryFiles, verifyBundle } = await import(pathToFileURL(file).href);
  const trust = [readFileSync(join(workspace, ".balafon/development-key.pub.pem"), "utf8")];
  return (folder) =>
    verifyBundle(directoryFiles(folder), { trust }).then(
      () => true,
      () => false,
    );
}

try {
  createWorkspace();
  const cli = await bundled(cliEntry, join(workspace, "cli.mjs"));
  const after = await pack(cli, 2);
  const started = Date.now();
  const before = await pack(cli, 1);
  const duration = Date.now() - started;
  const verifies = await loadVerifier();
  if (before === after || !(await verifies(target))) throw new Error("the two bundles must differ, and verify");
  const random = randomOf(Number(options.seed));
  const counts = { points: Number(options.points), killed: 0, states: {}, kinds: {}, withLeftovers: 0 };
  for (let point = 0; point < counts.points; point++) {
    const { kind, killed, state, leftovers } = await killOnce(cli, random, duration, { before, after, verifies });
    counts.killed += Number(killed);
    counts.withLeftovers += Number(leftovers > 0);
    counts.states[state] = (counts.states[state] ?? 0) + 1;
    counts.kinds[kind] = (counts.kinds[kind] ?? 0) + 1;
  }
  console.log(options.json ? JSON.stringify(counts) : counts);
} finally {
  rmSync(workspace, { recursive: true, force: true });
}
