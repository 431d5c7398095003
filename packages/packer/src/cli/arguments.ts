import type { Command } from "commander";

/** Options of the program itself, which are an answer without any command. */
const asked: ReadonlySet<string> = new Set(["--help", "-h", "--version"]);

/**
 * `pack-model RECIPE` is `pack-model pack RECIPE` where the first word that is no option is a path. A default command would take a misspelt command for a
 * recipe that is missing. The command comes first in what is returned, so that options may stand before it.
 */
export function withCommand(args: readonly string[], program: Command): string[] {
  const { index, isStrange } = firstWord(args, program);
  const word = args[index];
  if (word === undefined) {
    const help = args.find((arg) => asked.has(arg));
    if (help !== undefined) return [help];
    return args.length === 0 ? [] : ["pack", ...args];
  }
  const rest = args.toSpliced(index, 1);
  // Commander shows the general help for a command that it does not know, as if that were an answer.
  if (word === "help") return rest[0] === undefined || isCommand(rest[0], program) ? [word, ...rest] : [rest[0]];
  if (isCommand(word, program)) return [word, ...rest];
  // Of an option that nobody knows it is not known whether the word is its value.
  return isStrange || /[./\\]/.test(word) ? ["pack", ...args] : [word];
}

const isCommand = (word: string, { commands }: Command): boolean => commands.some((command) => command.name() === word);

/** The first word that is neither an option nor an option's value, and whether an option that is not known stands before it. */
function firstWord(args: readonly string[], { commands }: Command): { readonly index: number; readonly isStrange: boolean } {
  const options = new Map(commands.flatMap((command) => command.options).map((option) => [option.long, option] as const));
  let isStrange = false;
  for (let index = 0; index < args.length; index++) {
    const arg = args[index]!;
    if (!arg.startsWith("-")) return { index, isStrange };
    const option = options.get(arg.split("=", 1)[0]!);
    isStrange ||= option === undefined && arg !== "--" && !asked.has(arg);
    if (option?.required === true && !arg.includes("=")) index++;
  }
  return { index: args.length, isStrange };
}
