// `pnpm bench [NAME]`: runs the benchmark bench/NAME.mjs, or all of them one after the other. Each exports bench(), which prints what it measured.
import { readdirSync } from "node:fs";

const names = readdirSync(new URL(".", import.meta.url))
  .filter((file) => file.endsWith(".mjs") && file !== "run.mjs")
  .map((file) => file.slice(0, -".mjs".length))
  .sort();
const [wanted] = process.argv.slice(2);

if (wanted !== undefined && !names.includes(wanted)) {
  console.error(`There is no benchmark ${JSON.stringify(wanted)}. There are: ${names.join(", ")}.`);
  process.exitCode = 2;
} else {
  for (const name of wanted === undefined ? names : [wanted]) {
    console.log(`\n${name}\n${"=".repeat(name.length)}`);
    const { bench } = await import(`./${name}.mjs`);
    await bench();
  }
}
