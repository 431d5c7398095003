import { BalafonError } from "@balafon/manifest-schema";
import * as speech from "@balafon/runtime-loader/speech/node";
import { readdir, truncate } from "node:fs/promises";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { makeNode } from "../../src/graph/builder.ts";
import { optimizedGraph } from "../../src/pipeline/forms.ts";
import { temporaryFolder } from "../support/folder.ts";
import { refusal } from "../support/refusal.ts";
import { emitted, graphOf } from "../support/run-graph.ts";
import { noiseTensor } from "../support/tensors.ts";

vi.mock("@balafon/runtime-loader/speech/node", { spy: true });

const nodes = [makeNode("y", "MatMul", ["x", "w"], ["y"])];
const graph = graphOf([4, 32], [4, 64], { nodes, initializers: [noiseTensor("w", [32, 64], 1)] });
const { openSession } = await vi.importActual<typeof speech>("@balafon/runtime-loader/speech/node");

/** What the runtime does when it is to write the optimized model. */
const whereItWrites = (act: (path: string, open: () => Promise<speech.Session>) => Promise<speech.Session>): void => {
  vi.mocked(speech.openSession).mockImplementation(async (model, name, options = {}) => {
    const open = (): Promise<speech.Session> => openSession(model, name, options);
    return options.optimizedModelFilePath === undefined ? open() : act(options.optimizedModelFilePath, open);
  });
};

/** What the runtime throws for a full disk and for a bad model alike. */
const cannotLoad = new BalafonError("FORMAT_INVALID", {
  subject: "part",
  problem: "the runtime cannot load the model",
  found: '"Failed to write"',
});

describe("optimizedGraph", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });

  const fault = async (): Promise<BalafonError> =>
    refusal(async () => optimizedGraph(await emitted(graph), "part", {}, folder), "OUTPUT_FAILED");

  it("is what the runtime makes of a model, and nothing stays of what it wrote", async () => {
    whereItWrites((_, open) => open());
    expect((await optimizedGraph(await emitted(graph), "part", {}, folder)).nodes).not.toHaveLength(0);
    expect(await readdir(folder)).toEqual([]);
  });

  it("a model that loads and cannot be written is no bad model", async () => {
    whereItWrites(() => Promise.reject(cannotLoad));
    const { message, exitCode } = await fault();
    expect(message).toContain('the runtime cannot write what it makes of part\n  found:    "Failed to write"\n  Make room');
    expect([exitCode, await readdir(folder)]).toEqual([1, []]);
  });

  it.each(["model.onnx", "model.data"])("nor is one whose %s is cut short without a word", async (file) => {
    whereItWrites(async (path, open) => {
      const session = await open();
      await truncate(join(dirname(path), file), 100);
      return session;
    });
    expect((await fault()).message).toContain("the runtime cannot write what it makes of part");
  });

  it("a model that does not load either way is", async () => {
    whereItWrites((_, open) => open());
    await refusal(() => optimizedGraph(new Uint8Array(8), "part", {}, folder), "FORMAT_INVALID");
  });
});
