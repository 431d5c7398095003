import { loadBundle } from "@balafon/runtime-loader/node";
import { readFile } from "node:fs/promises";

const [bundle, key, audio] = process.argv.slice(2);
const recognizer = await loadBundle(bundle, { trust: [await readFile(key, "utf8")] });
const { text } = await recognizer.transcribe(await readFile(audio));
console.log(text);
