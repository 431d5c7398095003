import { BalafonError } from "@balafon/manifest-schema";
import { Command, CommanderError, Option } from "commander";
import { bind } from "./commands/bind.ts";
import { inspect } from "./commands/inspect.ts";
import { pack } from "./commands/pack.ts";
import { transcribe } from "./commands/transcribe.ts";
import { verify } from "./commands/verify.ts";
import { balafonVersion } from "../version.ts";
import { colorsFor, type Io } from "./io.ts";

const exitCodes = `
Exit codes: 0 done; 1 a fault of ours or of the machine; 2 wrong usage or bad input; 3 refused (contract or proof);
4 verification failed; 130 interrupted.`;

const examples = `
Examples:
  pack-model recipes/anchor.yaml
  pack-model recipes/anchor.yaml --target onnx --target mlpackage
  pack-model my-recipe.yaml --check
  pack-model transcribe dist/anchor-1.0.0 clip.wav
  pack-model bind dist/pilot-1.0.0 dist/anchor-1.0.0
  pack-model inspect models/anchor-mini/head.pt
  pack-model inspect dist/anchor-1.0.0/coreml/encoder.mlpackage`;

/**
 * Runs the command line.
 *
 * @param args without the program's name
 * @returns the exit code
 */
export async function main(args: readonly string[], io: Io): Promise<number> {
  const json = args.includes("--json");
  try {
    await createProgram(io).parseAsync(withCommand(args), { from: "user" });
    return 0;
  } catch (error) {
    return fail(io, json, error);
  }
}

/**
 * `pack-model RECIPE` is `pack-model pack RECIPE` where the first word is a path or an option. A default command would take a misspelt command for a
 * recipe that is missing.
 */
function withCommand(args: readonly string[]): string[] {
  const [first = "--help"] = args;
  const isRecipe = /[./\\]/.test(first) || (first.startsWith("-") && !["--help", "-h"].includes(first));
  return isRecipe ? ["pack", ...args] : [...args];
}

function createProgram(io: Io): Command {
  const program = new Command("pack-model")
    .description("Packs one encoder export and one CTC head into a signed model bundle that was proved to decode.")
    .version(balafonVersion(), "--version", "print the version")
    .exitOverride()
    .configureOutput({ writeOut: (text) => void io.stdout.write(text), writeErr: () => {} })
    .addHelpText("after", `${examples}\n${exitCodes}`);
  const withJson = (command: Command): Command => command.option("--json", "print one JSON object on stdout and nothing else");
  const withTrust = (command: Command): Command =>
    withJson(command).addOption(
      repeated("--trust <key.pem>", "a public key to believe; repeat for several", "this workspace's development key"),
    );

  withJson(program.command("pack <recipe>"))
    .description("pack a recipe into <out>/NAME-VERSION/ (the default: pack-model RECIPE)")
    .option("--out <folder>", "the folder that bundles go into", "dist")
    .addOption(
      repeated(
        "--target <target>",
        "emit this target instead of the recipe's: onnx, and mlpackage beside it; repeat for both",
        "those of the recipe",
      ),
    )
    .addOption(repeated("--set <key=value>", "override a field of the recipe, such as proof.gates.maxCer=0.2; repeat for several", "none"))
    .option("--check", "say whether everything fits, without golden clips; nothing is proved and no bundle is written")
    .action((recipe: string, options) => pack(io, recipe, options));
  withJson(program.command("inspect <path>"))
    .description("what a model file, a checkpoint, an npz archive, a Core ML package or a bundle holds; nothing is trusted or run")
    .action((path: string, options) => inspect(io, path, options));
  withTrust(program.command("verify <bundle>"))
    .description("check a bundle's signature, files, manifest and contract")
    .action((bundle: string, options) => verify(io, bundle, options));
  withTrust(program.command("bind <encoder-bundle> <head-bundle>"))
    .description("would the encoder of one bundle and the head of another belong together? if not, why")
    .action((encoder: string, head: string, options) => bind(io, encoder, head, options));
  withTrust(program.command("transcribe <bundle> <audio.wav>"))
    .description("the text of a WAV file, on the loader that apps use")
    .action((bundle: string, audio: string, options) => transcribe(io, bundle, audio, options));
  return program;
}

/** An option that may be given several times; `otherwise` tells what holds without it. */
function repeated(flags: string, description: string, otherwise: string): Option {
  return new Option(flags, description)
    .argParser((value: string, previous: readonly string[]) => [...previous, value])
    .default([], otherwise);
}

/** An error as text on stderr, or as one JSON object on stdout. */
function fail(io: Io, json: boolean, error: unknown): number {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  const coded = asCoded(error);
  if (json) io.stdout.write(`${JSON.stringify({ error: coded.toJSON() })}\n`);
  else {
    const colors = colorsFor(io.stderr, io);
    const [first, ...rest] = coded.message.split("\n");
    io.stderr.write(`${colors.red(coded.code)}  ${colors.bold(first ?? "")}\n${rest.map((line) => `${line}\n`).join("")}`);
  }
  return coded.exitCode;
}

function asCoded(error: unknown): BalafonError {
  if (error instanceof BalafonError) return error;
  if (error instanceof CommanderError) return asUsage(error);
  const problem = error instanceof Error ? error.message : String(error);
  return new BalafonError("INTERNAL", {
    subject: "pack-model",
    problem: `a fault of ours: ${problem}`,
    hint: "Please report it, with the command and its files; the previous bundle is as it was.",
    cause: error,
  });
}

/** Commander's message is its problem in one line and, where it has one, a suggestion in brackets on the next. */
function asUsage({ code, message }: CommanderError): BalafonError {
  const [problem = "", suggestion = ""] = message
    .replace(/^error: /, "")
    .replaceAll("'", '"')
    .split("\n");
  const recipes = code === "commander.unknownCommand" ? "A recipe is named by its path, such as recipes/anchor.yaml. " : "";
  const hint = `${suggestion.replace(/^\((.*)\)$/, "$1 ") || recipes}pack-model --help shows how to call it.`;
  return new BalafonError("USAGE", {
    subject: "pack-model",
    problem: code === "commander.help" ? "a recipe or a command is needed" : problem,
    hint,
  });
}
