import { Command, Option } from "commander";
import { bind } from "./commands/bind.ts";
import { inspect } from "./commands/inspect.ts";
import { pack } from "./commands/pack.ts";
import { transcribe } from "./commands/transcribe.ts";
import { verify } from "./commands/verify.ts";
import { balafonVersion } from "../version.ts";
import { withCommand } from "./arguments.ts";
import type { Io } from "./io.ts";
import { reportError } from "./report-error.ts";

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
  const program = createProgram(io);
  try {
    await program.parseAsync(withCommand(args, program), { from: "user" });
    return 0;
  } catch (error) {
    const commands = program.commands.map((command) => command.name());
    return reportError(io, args.includes("--json"), error, commands);
  }
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
    withJson(command).addOption(repeated("--trust <key.pem>", "a public key to believe; repeat for several", "your development key"));

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
