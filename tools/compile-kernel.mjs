// Compiles one AssemblyScript kernel to the text of a TypeScript module that holds its WebAssembly in base64: it then loads wherever the package
// does, without a file to find. The compiler is pinned, so the same source gives the same bytes, which a test checks.
import asc from "assemblyscript/asc";
import { fileURLToPath } from "node:url";

const assembly = fileURLToPath(new URL("../packages/quantizer/assembly/", import.meta.url));

/** @param {string} name the source is packages/quantizer/assembly/NAME.ts */
export async function compileKernel(name) {
  const files = new Map();
  const options = ["--optimizeLevel", "3", "--shrinkLevel", "0", "--converge", "--enable", "simd", "--runtime", "stub", "--noAssert"];
  const { error, stderr } = await asc.main([`${name}.ts`, "--outFile", "out.wasm", "--baseDir", assembly, ...options], {
    writeFile: (file, contents) => void files.set(file, contents),
  });
  if (error !== null) throw new Error(`assembly/${name}.ts: ${stderr.toString()}`, { cause: error });
  const base64 = Buffer.from(files.get("out.wasm")).toString("base64");
  return `// Compiled from assembly/${name}.ts by \`pnpm kernels\`.\nexport const ${name}Wasm: string =\n  "${base64}";\n`;
}
