import { changedHead, type Stored } from "../pipeline/changed.ts";
import { put, replacing } from "../pipeline/support.ts";
import { checkpoint, dict, global, join, op, pickle, str, tuple } from "../inspect/torch/pickle.ts";
import { describe } from "vitest";
import { itRefuses, set } from "./bad-input.ts";

const stored = (shape: readonly number[]): Stored => ({
  type: "FloatStorage",
  shape,
  bytes: new Uint8Array(4 * shape.reduce((product, dim) => product * dim, 1)),
});

/** os.system("touch pwned"), as a pickle that PyTorch would run. */
const evil = pickle(join(global("os", "system"), tuple(str("touch pwned")), op("REDUCE")), op("POP"), dict());

describe("a checkpoint that is not what the recipe says", () => {
  itRefuses([
    [
      "a key that is missing",
      "CHECKPOINT_MISMATCH",
      async (workspace) => set(workspace, await changedHead(workspace, "anchor", (state) => void state.delete("ln.weight"))),
      ["1 missing", '"ln.weight"'],
    ],
    [
      "a key too many",
      "CHECKPOINT_MISMATCH",
      async (workspace) => set(workspace, await changedHead(workspace, "anchor", (state) => void state.set("lora.A", stored([2])))),
      ["1 unexpected", '"lora.A"', "head.layers"],
    ],
    [
      "a name that would rewrite the terminal",
      "CHECKPOINT_MISMATCH",
      async (workspace) =>
        set(workspace, await changedHead(workspace, "anchor", (state) => void state.set("\u001b[2Jgone\u202e", stored([2])))),
      [String.raw`\u{1b}[2Jgone\u{202e}`],
    ],
    [
      "a key of another shape",
      "CHECKPOINT_MISMATCH",
      async (workspace) => set(workspace, await changedHead(workspace, "anchor", (state) => void state.set("ln.weight", stored([64])))),
      ["ln.weight", "[128]", "[64]"],
    ],
    [
      "a key of integers",
      "CHECKPOINT_MISMATCH",
      async (workspace) =>
        set(
          workspace,
          await changedHead(
            workspace,
            "anchor",
            (state) => void state.set("ln.weight", { type: "LongStorage", shape: [128], bytes: new Uint8Array(1024) }),
          ),
        ),
      ["ln.weight", "int64"],
    ],
    [
      "a vocabulary of another size",
      "CHECKPOINT_MISMATCH",
      async (workspace) => set(workspace, [`head.vocabulary={file: ${await put(workspace, "v.json", '["a", "b", ""]')}}`]),
      ["3 classes, blank at 2", "66 classes"],
    ],
    [
      "a vocabulary that is no list",
      "FORMAT_INVALID",
      async (workspace) => set(workspace, [`head.vocabulary={file: ${await put(workspace, "v.json", '{"a": 1}')}}`]),
      ["not a vocabulary", "JSON array"],
    ],
    [
      "a selection that is not there",
      "CHECKPOINT_MISMATCH",
      (workspace) => set(workspace, ["head.select=body_state"]),
      ["body_state", "head_state"],
    ],
    [
      "a pickle that would run code",
      "PICKLE_FORBIDDEN",
      async (workspace) => set(workspace, await replacing("head", await put(workspace, "head.pt", checkpoint(evil)))),
      ['"os.system"', "Nothing of it was run"],
    ],
  ]);
});
