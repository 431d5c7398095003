import fc from "fast-check";
import { expect, it } from "vitest";
import { int64Tensor, makeNode } from "../../../../src/graph/builder.ts";
import { mergeMoves } from "../../../../src/graph/canonical/passes/merge-moves.ts";
import { plainReshapes } from "../../../../src/graph/canonical/passes/plain-reshapes.ts";
import { noiseTensor } from "../../../support/tensors.ts";
import { graphFrom, operators, passed, same } from "./pass-case.ts";

const reshape = (output: string, input: string, shape: string) => makeNode(output, "Reshape", [input, shape], [output]);
const turn = (output: string, input: string, perm: number[]) => makeNode(output, "Transpose", [input], [output], { perm });

it.each<[string, number[], number[], number[], number[], number[] | undefined]>([
  ["keys, as dynamo turns them", [1, 4, 6, 3], [4, 6, 3], [0, 2, 1], [1, 4, 3, 6], [0, 1, 3, 2]],
  ["heads joined with a batch", [2, 4, 6, 3], [8, 6, 3], [0, 2, 1], [2, 4, 3, 6], [0, 1, 3, 2]],
  ["axes of one element between", [2, 1, 3], [2, 3], [1, 0], [3, 1, 2], [2, 1, 0]],
  ["joined axes that are turned", [2, 3, 4], [6, 4], [1, 0], [4, 2, 3], [2, 0, 1]],
  ["an axis that is cut", [6, 4], [2, 3, 4], [1, 0, 2], [6, 4], undefined],
  ["an axis that is cut otherwise afterwards", [2, 3, 4], [6, 4], [1, 0], [4, 3, 2], undefined],
  ["another number of axes", [1, 4, 6], [4, 6], [1, 0], [6, 4], undefined],
])("%s", async (_what, source, inside, perm, wanted, merged) => {
  const nodes = [makeNode("g", "Neg", ["x"], ["g"]), reshape("a", "g", "in"), turn("t", "a", perm), reshape("y", "t", "out")];
  const after = await same(mergeMoves, graphFrom({ x: source }, nodes, [int64Tensor("in", inside), int64Tensor("out", wanted)]));
  expect(after.nodes.slice(1).map(({ attributes }) => attributes.get("perm")?.value)).toEqual(
    merged === undefined ? [undefined, perm, undefined] : [merged],
  );
});

it("a Reshape of a Reshape, a Transpose of a Transpose", async () => {
  const shapes = [int64Tensor("a", [4, 3, 2]), int64Tensor("b", [2, 12])];
  const nodes = [turn("s", "x", [1, 2, 0]), turn("t", "s", [0, 2, 1]), reshape("r", "t", "a"), reshape("y", "r", "b")];
  const after = await same(mergeMoves, graphFrom({ x: [2, 3, 4] }, nodes, shapes));
  expect(after.nodes.map(({ opType, attributes }) => [opType, attributes.get("perm")?.value])).toEqual([
    ["Transpose", [1, 0, 2]],
    ["Reshape", undefined],
  ]);
});

it("a weight's own Transpose stays, and so does one that something else reads", async () => {
  const nodes = [turn("t", "w", [1, 0]), makeNode("y", "MatMul", ["x", "t"], ["y"])];
  const source = graphFrom({ x: [2, 3] }, nodes, [noiseTensor("w", [4, 3], 1)]);
  expect((await passed(mergeMoves, source)).nodes).toEqual(nodes);
});

it("whatever is merged computes the same", async () => {
  const dims = fc.array(fc.constantFrom(1, 2, 3), { minLength: 3, maxLength: 3 });
  const perms = fc.shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(dims, perms, perms, fc.nat(5), async ([a, b, c], first, second, cut) => {
      const source = [a!, b!, c!];
      const joins = [[a! * b!, c!], [a!, b! * c!], [a! * b! * c!], [1, a!, b! * c!], [a!, 1, b!, c!], [c!, b!, a!]];
      const nodes = [
        makeNode("g", "Neg", ["x"], ["g"]),
        turn("s", "g", first),
        turn("t", "s", second),
        reshape("r", "t", "join"),
        makeNode("u", "Transpose", ["r"], ["u"]),
        reshape("y", "u", "out"),
      ];
      const graph = graphFrom({ x: source }, nodes, [int64Tensor("join", joins[cut]!), int64Tensor("out", [-1, 1])]);
      const after = await same(mergeMoves, await passed(plainReshapes, graph));
      expect(operators(after).length).toBeLessThan(nodes.length);
    }),
    { numRuns: 60 },
  );
});
