import * as fc from "fast-check";
import { outcomeOf } from "./refused.ts";

/** A damaged copy of a file: bytes overwritten, then perhaps cut short or lengthened. */
function mutationsOf(file: Uint8Array): fc.Arbitrary<Uint8Array> {
  const edit = fc.tuple(fc.nat(file.length - 1), fc.oneof(fc.nat(255), fc.constantFrom(0, 1, 0x2e, 0x63, 0x52, 0x7f, 0xff)));
  const end = fc.oneof(fc.constant(file.length), fc.nat(file.length));
  return fc.tuple(fc.array(edit, { maxLength: 6 }), end, fc.uint8Array({ maxLength: 3 })).map(([edits, length, tail]) => {
    const copy = file.slice();
    for (const [at, value] of edits) copy[at] = value;
    return Uint8Array.from([...copy.subarray(0, length), ...tail]);
  });
}

/** What 1,500 damaged copies of a file led to: "taken" or codes of refusals. Any other error fails the test that awaits this. */
export async function outcomesOf(file: Uint8Array, read: (damaged: Uint8Array) => Promise<unknown>): Promise<Set<string>> {
  const outcomes = new Set<string>();
  const property = fc.asyncProperty(mutationsOf(file), async (damaged) => void outcomes.add(await outcomeOf(() => read(damaged))));
  await fc.assert(property, { numRuns: 1500 });
  return outcomes;
}
