// The operations that we write to Core ML packages, with their parameters, as JSON: what judges/coreml/operations.py compares with coremltools' definitions.
import { operations } from "../../packages/packer/dist/emit/coreml/validate/operations.js";

console.log(JSON.stringify(Object.fromEntries(operations)));
