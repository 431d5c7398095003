import { BalafonError, type PartEntry } from "@balafon/manifest-schema";

/** A part that takes one float32 tensor and gives one. Shapes are those of the manifest. */
export interface RunPart {
  run(values: Float32Array): Promise<Float32Array>;
  release(): Promise<void>;
}

/** An input or output as the runtime sees it. */
interface SeenPort {
  readonly name: string;
  /** The element type, such as "float32". */
  readonly dtype: string;
  readonly shape: readonly (number | string)[];
}

/** What the runtime sees in a part is what the manifest says of it, in float32: values of any other type are not fed. @throws BalafonError MANIFEST_INVALID. */
export function checkPorts(
  path: string,
  entry: PartEntry,
  seen: { readonly inputs: readonly SeenPort[]; readonly outputs: readonly SeenPort[] },
): void {
  const expected = [entry.input, entry.output].map((port) => describe([{ ...port, dtype: "float32" }])).join(" -> ");
  const found = [describe(seen.inputs), describe(seen.outputs)].join(" -> ");
  if (expected === found) return;
  throw new BalafonError("MANIFEST_INVALID", {
    subject: path,
    problem: "the part takes or gives other tensors than the manifest says",
    expected,
    found,
    hint: "Pack the bundle again.",
  });
}

const describe = (ports: readonly SeenPort[]): string =>
  ports.map(({ name, dtype, shape }) => `${name} ${dtype} [${shape.join(", ")}]`).join(", ");
