import { createRequire } from "node:module";

// vitest sets the condition "import" for the whole process, so require("long") gives an ES module, which onnx-proto mistakes for the class Long.
// It looks for a global Long first.
const requireAsProtobufjs = createRequire(createRequire(import.meta.url).resolve("protobufjs/light.js"));
const long = requireAsProtobufjs("long") as { default?: unknown };
Object.assign(globalThis, { Long: long.default ?? long });
