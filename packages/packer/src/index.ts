export { packModel, type PackOptions, type PackResult } from "./pipeline/pack.ts";
export { stages, type ProgressEvent, type Session, type Stage } from "./pipeline/progress.ts";
export { inspectPath, type Inspection } from "./inspect/inspect-path.ts";
