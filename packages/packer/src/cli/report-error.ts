import { BalafonError } from "@balafon/manifest-schema";
import { CommanderError } from "commander";
import { colorsFor, printJson, type Io } from "./io.ts";
import { sourceFrame } from "./source-frame.ts";

/**
 * Prints an error as text on stderr, or as one JSON object on stdout.
 *
 * @param commands the names of the commands, for whoever misspelt one
 * @returns the exit code
 */
export function reportError(io: Io, json: boolean, error: unknown, commands: readonly string[] = []): number {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  const coded = asCoded(error, commands);
  if (json) printJson(io, { error: coded.toJSON() });
  else {
    const colors = colorsFor(io.stderr, io);
    const [first, ...rest] = coded.message.split("\n");
    io.stderr.write(`${colors.red(coded.code)}  ${colors.bold(first ?? "")}\n${rest.map((line) => `${line}\n`).join("")}`);
  }
  return coded.exitCode;
}

function asCoded(error: unknown, commands: readonly string[]): BalafonError {
  if (error instanceof BalafonError) return error;
  if (error instanceof CommanderError) return asUsage(error, commands);
  const problem = error instanceof Error ? error.message : String(error);
  const frame = sourceFrame(error);
  return new BalafonError("INTERNAL", {
    subject: "pack-model",
    problem: `a fault of ours: ${problem}`,
    ...(frame === undefined ? {} : { found: `at ${frame}` }),
    hint: "Please report it, with all of this, the command and its files; the previous bundle is as it was.",
    cause: error,
  });
}

/** Commander's message is its problem in one line and, where it has one, a suggestion in brackets on the next. */
function asUsage({ code, message }: CommanderError, commands: readonly string[]): BalafonError {
  const [problem = "", suggestion = ""] = message
    .replace(/^error: /, "")
    .replaceAll("'", '"')
    .split("\n");
  const isUnknown = code === "commander.unknownCommand";
  const recipes = isUnknown ? "A recipe is named by its path, such as recipes/anchor.yaml. " : "";
  const hint = `${suggestion.replace(/^\((.*)\)$/, "$1 ") || recipes}pack-model --help shows how to call it.`;
  return new BalafonError("USAGE", {
    subject: "pack-model",
    problem: code === "commander.help" ? "a recipe or a command is needed" : problem,
    ...(isUnknown && commands.length > 0 ? { expected: `${commands.join(", ")}, or a recipe` } : {}),
    hint,
  });
}
