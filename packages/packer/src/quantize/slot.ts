import type { RowFeedback } from "@balafon/manifest-schema";
import { createRoom, type Room } from "./row-batches.ts";
import type { WeightSite } from "./sites.ts";

/** What is said of a weight's codes once they have been computed. */
interface Measured {
  readonly relativeMse: number;
  /** What the manifest says of error feedback; undefined where none was asked for. */
  readonly feedback: RowFeedback | undefined;
}

/** Holds the weight quantized last: its codes, scales and codebook are written one after the other, so each weight is quantized once and one is held. */
export interface Slot<Result> {
  site: WeightSite | undefined;
  result: Promise<Result> | undefined;
  readonly room: Room;
}

export const createSlot = <Result>(): Slot<Result> => ({ site: undefined, result: undefined, room: createRoom() });

/** A weight that is quantized when something of it is first read. What is said of it is kept when the slot has gone on to another. */
export interface LazyQuantized<Result> {
  result(): Promise<Result>;
  relativeMse(): Promise<number>;
  feedback(): Promise<RowFeedback | undefined>;
}

/** @param quantize in the slot's room, whose contents belong to the weight quantized last */
export function quantizedInto<Result extends Measured>(
  slot: Slot<Result>,
  site: WeightSite,
  quantize: (room: Room) => Promise<Result>,
): LazyQuantized<Result> {
  let measured: Measured | undefined;
  const result = async (): Promise<Result> => {
    if (slot.site !== site || slot.result === undefined) {
      slot.site = site;
      slot.result = quantize(slot.room);
    }
    const found = await slot.result;
    measured = { relativeMse: found.relativeMse, feedback: found.feedback };
    return found;
  };
  return {
    result,
    relativeMse: async () => (measured ?? (await result())).relativeMse,
    feedback: async () => (measured ?? (await result())).feedback,
  };
}
