/** Where our code lies in a stack: a package of ours, its sources or what they were compiled to. */
const ours = /\b(?<frame>(?:manifest-schema|packer|quantizer|runtime-loader)[/\\](?:src|dist)[/\\][^\s()]*:\d+:\d+)/;

/**
 * The first line of our code in an error's stack, or in that of what caused it, as `packer/dist/cli/main.js:40:12`: relative to the packages, because where
 * they are installed is nobody's business. `undefined` where none of ours is in it.
 */
export function sourceFrame(error: unknown): string | undefined {
  for (let fault = error; fault instanceof Error; fault = fault.cause) {
    const found = ours.exec(framesOf(fault));
    if (found !== null) return found.groups!["frame"]!.replaceAll("\\", "/");
  }
  return undefined;
}

/** Without the message before them, which may hold anything. */
const framesOf = ({ stack = "" }: Error): string =>
  stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .join("\n");
