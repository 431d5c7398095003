import { describe, expect, it } from "vitest";
import { manifestValidator, problemsOf } from "../../src/index.ts";
import { manifest } from "../support/manifests.ts";

const sha256 = "0".repeat(64);
const problemPaths = (value: unknown) => problemsOf(manifestValidator, value).map(({ path }) => path.join("."));

/** Every object inside a value, with its path. */
function objectsOf(value: unknown, path = ""): [path: string, object: Record<string, unknown>][] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, child]) => objectsOf(child, path === "" ? key : `${path}.${key}`));
  return Array.isArray(value) ? inner : [[path, value as Record<string, unknown>], ...inner];
}

/** Fields that only some kinds of layers and rows have. */
const optional = new Set([
  "convolution",
  "group",
  "rotation",
  "form",
  "snrDb",
  "outputError",
  "insteadOf",
  "sessionOptions",
  "mlpackage",
  "rowsPerScale",
]);

describe("manifestSchema", () => {
  it("takes a manifest, and changes nothing in it", () => {
    const value = manifest();
    expect(problemPaths(value)).toEqual([]);
    expect(value).toEqual(manifest());
  });

  it("requires every field: a manifest has none that nothing measured", () => {
    for (const [path, object] of objectsOf(manifest())) {
      for (const key of Object.keys(object).filter((name) => !optional.has(name))) {
        const value = manifest();
        delete objectsOf(value).find(([other]) => other === path)![1][key];
        expect(problemPaths(value), `${path} without ${key}`).not.toEqual([]);
      }
    }
  });

  it("refuses an unknown field in every object", () => {
    for (const [path] of objectsOf(manifest())) {
      const value = manifest();
      objectsOf(value).find(([other]) => other === path)![1]["extra"] = 1;
      expect(problemPaths(value)).toEqual([path === "" ? "extra" : `${path}.extra`]);
    }
  });

  it.each([
    ["session.use_env_allocators", "1"],
    ["session.optimized_model_external_initializers_file_name", "/etc/passwd"],
    ["optimization.disable_specified_optimizers", "ConstantFolding;MatMulAddFusion"],
    ["ep_factory.library", "evil.so"],
  ])("refuses the session option %s: %s", (key, value) => {
    const parts = structuredClone(manifest().parts) as { onnx: { encoder: { sessionOptions?: unknown } } };
    parts.onnx.encoder.sessionOptions = { onnxruntime: { [key]: value } };
    const paths = problemPaths({ ...manifest(), parts });
    expect(paths).not.toEqual([]);
    expect(paths.filter((path) => !path.startsWith("parts.onnx.encoder.sessionOptions.onnxruntime"))).toEqual([]);
  });

  it.each([
    ["name", "n\u001b]0;pwn\u0007\u202e\nsigned by  key 0000"],
    ["name", "Anchor"],
    ["name", "anchor\n"],
    ["name", "a".repeat(65)],
    ["version", "1.0.0\nsigned by  key 0000"],
    ["version", "1.0"],
  ])("refuses %j of %j: it holds what a recipe may say", (field, value) => {
    expect(problemPaths({ ...manifest(), [field]: value })).toEqual([field]);
  });

  it("refuses keys that were missing or left over: such a head is not packed", () => {
    const value = manifest();
    expect(problemPaths({ ...value, head: { ...value.head, keys: { ...value.head.keys, missing: ["ln.weight"] } } })).toEqual([
      "head.keys.missing",
    ]);
  });

  it.each(["/etc/passwd", "../a", "a/../b", "a/..", "..", ".", "./a", "a//b", "a/", "a\\b", "c:a", "a\u0000", "a\n", "", "a/./b"])(
    "refuses %j as a path inside a bundle",
    (path) => {
      expect(problemPaths({ ...manifest(), files: [{ path, bytes: 1, sha256 }] })).toEqual(["files.0.path"]);
    },
  );

  it.each(["a", "..a", "a..", ".a/b", "onnx/head.onnx.data", "probes/\u07ca.wav", "a/...", "a b"])(
    "takes %j as a path inside a bundle",
    (path) => {
      expect(problemPaths({ ...manifest(), files: [{ path, bytes: 1, sha256 }] })).toEqual([]);
    },
  );

  it("a path of many segments is checked in linear time", () => {
    expect(problemPaths({ ...manifest(), files: [{ path: `${"a/".repeat(499)}.`, bytes: 1, sha256 }] })).toEqual(["files.0.path"]);
  });
});
