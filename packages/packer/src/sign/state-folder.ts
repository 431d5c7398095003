import { posix, win32 } from "node:path";

/** Environment variables as a process has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Which variables name a folder that is this user's alone, and where Balafon's lies below it. The first that is set counts. */
const places = {
  posix: [
    ["XDG_STATE_HOME", "balafon"],
    ["HOME", ".local/state/balafon"],
  ],
  win32: [
    ["XDG_STATE_HOME", "balafon"],
    ["LOCALAPPDATA", "balafon"],
  ],
} as const;

/** The variables that `stateFolder` looks at. */
export const stateVariables = (platform: string = process.platform): string[] => placesOf(platform).map(([variable]) => variable);

/**
 * The folder of what Balafon keeps for one user: `$XDG_STATE_HOME/balafon`, or `~/.local/state/balafon`; `%LOCALAPPDATA%\balafon` on Windows.
 * undefined where no variable names one.
 *
 * A relative path counts as none, as the XDG specification has it: it would name a folder of wherever a command runs, which may hold a download.
 */
export function stateFolder(environment: Environment, platform: string = process.platform): string | undefined {
  const { isAbsolute, join } = platform === "win32" ? win32 : posix;
  for (const [variable, below] of placesOf(platform)) {
    const folder = environment[variable];
    if (folder !== undefined && isAbsolute(folder)) return join(folder, below);
  }
  return undefined;
}

const placesOf = (platform: string) => places[platform === "win32" ? "win32" : "posix"];
