import { describe, expect, it } from "vitest";
import { stateDict } from "../../../src/inspect/torch/state-dict.ts";
import type { PickleDict, TorchValue } from "../../../src/inspect/torch/values.ts";
import { refused } from "../refused.ts";
import { dict, int, join, op, pickle, str, tensor } from "./pickle.ts";
import { run } from "./run.ts";

const nested = run(
  pickle(
    dict(
      ["head_state", dict(["head.w", tensor()], ["head.b", tensor({ shape: [1] })], ["other", tensor()])],
      ["lora state", dict(["a", tensor()])],
      ["optimizer", dict(["step", int(1)])],
      ["epoch", int(7)],
    ),
  ),
);

describe("stateDict", () => {
  it("takes a dict of tensors in its order and names them", () => {
    const { tensors, ignored } = stateDict(run(pickle(dict(["z", tensor()], ["a", tensor({ shape: [1] })]))), {}, "m.pt");
    expect([...tensors].map(([key, { name, shape }]) => [key, name, shape])).toEqual([
      ["z", "z", [2]],
      ["a", "a", [1]],
    ]);
    expect(ignored).toEqual([]);
  });

  it("selects an entry, takes the prefix off and counts the rest", () => {
    const { tensors, ignored } = stateDict(nested, { select: "head_state", prefix: "head." }, "m.pt");
    expect([...tensors.values()].map(({ name }) => name)).toEqual(["w", "b"]);
    expect(ignored).toEqual(["other"]);
  });

  it("ignores what the prefix excludes, whatever it is, and int keys", () => {
    const mixed = run(pickle(dict(["head.w", tensor()], ["epoch", int(1)]), int(0), tensor(), op("SETITEM")));
    expect(stateDict(mixed, { prefix: "head." }, "m.pt").ignored).toEqual(["epoch", "0"]);
  });

  it("keeps __proto__ a name", () => {
    const { tensors } = stateDict(run(pickle(dict(["__proto__", tensor()]))), {}, "m.pt");
    expect([...tensors.keys()]).toEqual(["__proto__"]);
  });

  it("names what could be selected in a nested checkpoint", async () => {
    const error = await refused(() => stateDict(nested, {}, "m.pt"));
    expect(error.code).toBe("CHECKPOINT_MISMATCH");
    expect(error.facts.found).toBe('"head_state", "lora state", "optimizer", "epoch"');
    expect(error.facts.hint).toMatch(/select: head_state or select: "lora state"$/);
  });

  it("looks at a dict once that lies under many keys, and names a few", async () => {
    const large = run(
      pickle(
        dict(...Array.from({ length: 1000 }, (_, at) => [`w${at}`, tensor()] as [string, ReturnType<typeof tensor>]), ["epoch", int(1)]),
      ),
    );
    const small = run(pickle(dict(["w", tensor()])));
    let walks = 0;
    const entriesOf = (value: TorchValue) => (value as PickleDict).entries;
    const values = entriesOf(large).values.bind(entriesOf(large));
    entriesOf(large).values = () => (walks++, values());
    const keys = (count: number, value: TorchValue) => Array.from({ length: count }, (_, at) => [`${count}/${at}`, value] as const);
    const root: PickleDict = { kind: "dict", ordered: false, entries: new Map([...keys(1000, large), ...keys(999, small)]) };
    const error = await refused(() => stateDict(root, {}, "m.pt"));
    expect(walks).toBe(1);
    expect(error.facts.hint!.match(/select: /g)).toHaveLength(8);
  });

  it.each([
    ["an entry that is not there", nested, { select: "head" }, 'there is no state dict under "head"'],
    ["an entry that is no dict", nested, { select: "epoch" }, 'there is no state dict under "epoch"'],
    ["an inherited name", nested, { select: "constructor" }, 'there is no state dict under "constructor"'],
    ["a prefix that nothing has", nested, { select: "head_state", prefix: "body." }, 'no key starts with "body."'],
    ["an empty dict", run(pickle(op("EMPTY_DICT"))), {}, "the state dict is empty"],
    ["a tensor", run(pickle(tensor())), {}, "the checkpoint is not a dict"],
    ["a number", run(pickle(int(1))), { select: "a" }, 'there is no state dict under "a"'],
    ["a value among tensors", run(pickle(dict(["w", tensor()], ["name", str("x")]))), {}, "1 of the entries are not tensors"],
  ])("refuses %s", async (_, value, options, problem) => {
    const error = await refused(() => stateDict(value, options, "m.pt"));
    expect([error.code, error.facts.problem]).toEqual(["CHECKPOINT_MISMATCH", problem]);
    expect(error.facts.hint).toBeTypeOf("string");
  });

  it("does not follow a dict that holds itself", async () => {
    const cycle = run(pickle(join(op("EMPTY_DICT"), op("BINPUT", 0), str("a"), op("BINGET", 0), op("SETITEM"))));
    expect((await refused(() => stateDict(cycle, {}, "m.pt"))).code).toBe("CHECKPOINT_MISMATCH");
  });
});
