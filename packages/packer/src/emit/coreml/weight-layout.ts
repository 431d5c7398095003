import { milTypes, type CoreMlModel, type MilBlob, type MilDType, type MilValue } from "../../inspect/coreml/program.ts";
import {
  aligned,
  blobTypes,
  encodeFileHeader,
  encodeRecordHeader,
  fileHeaderBytes,
  recordHeaderBytes,
} from "../../inspect/coreml/weight-record.ts";
import { elementCount } from "../../inspect/tensor.ts";

const chunkBytes = 4 << 20;

/** A record of the weight file that is to be written. */
interface PlacedBlob {
  readonly blob: MilBlob;
  /** Where the record starts, its header first: what a program refers to. */
  readonly offset: number;
  readonly blobType: number;
  readonly paddingBits: number;
}

/** The records of a weight file in order. */
export interface WeightLayout {
  readonly records: readonly PlacedBlob[];
  /** Where the record of a blob starts. */
  readonly offsets: ReadonlyMap<MilBlob, number>;
}

/** Every value of a model, in the order in which the program has them. */
function* valuesOf({ functions }: CoreMlModel): Generator<MilValue> {
  for (const { operations } of functions.values()) {
    for (const { inputs, attributes } of operations) {
      yield* attributes.values();
      for (const bindings of inputs.values()) for (const binding of bindings) if ("value" in binding) yield binding.value;
    }
  }
}

/** Places each blob once, in the order of its first use. Sizes are known, so that offsets are before anything is read. */
export function layoutWeights(model: CoreMlModel): WeightLayout {
  const offsets = new Map<MilBlob, number>();
  const records: PlacedBlob[] = [];
  let end = fileHeaderBytes;
  for (const value of valuesOf(model)) {
    if (!("blob" in value) || offsets.has(value.blob)) continue;
    const { blob, type } = value;
    const offset = aligned(end);
    offsets.set(blob, offset);
    records.push({ blob, offset, blobType: blobTypes[type.dtype]!, paddingBits: paddingOf(type.dtype, type.shape) });
    end = offset + recordHeaderBytes + blob.byteLength;
  }
  return { records, offsets };
}

const paddingOf = (dtype: MilDType, shape: readonly number[]): number => (8 - ((elementCount(shape) * milTypes[dtype]) % 8)) % 8;

/**
 * The bytes of weight.bin, version 2. Data pass through in chunks of at most 4 MiB.
 *
 * @throws what the blobs' `read` throws
 */
export async function* weightFileBytes({ records }: WeightLayout): AsyncGenerator<Uint8Array> {
  yield encodeFileHeader(records.length);
  let end = fileHeaderBytes;
  for (const { blob, offset, blobType, paddingBits } of records) {
    const header = encodeRecordHeader({ blobType, byteLength: blob.byteLength, paddingBits }, offset);
    yield Buffer.concat([new Uint8Array(offset - end), header]);
    for (let at = 0; at < blob.byteLength; at += chunkBytes) yield await blob.read(at, Math.min(chunkBytes, blob.byteLength - at));
    end = offset + recordHeaderBytes + blob.byteLength;
  }
}
