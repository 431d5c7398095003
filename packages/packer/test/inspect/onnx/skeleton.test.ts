import { describe, expect, it } from "vitest";
import type { ByteSource } from "../../../src/resolve/byte-source.ts";
import { bytesSource } from "../../../src/resolve/byte-source.ts";
import { toInt64 } from "../../../src/inspect/onnx/int64.ts";
import { maxDepth } from "../../../src/inspect/onnx/limits.ts";
import { fromReference } from "../../../src/inspect/onnx/payload.ts";
import { decodeModel } from "../../../src/inspect/onnx/schema.ts";
import { readSkeleton } from "../../../src/inspect/onnx/skeleton.ts";
import { addModel, bytesOf, refusal, type Fields } from "./models.ts";

const walk = (...bytes: number[]): Promise<Uint8Array> => readSkeleton(bytesSource("m.onnx", Uint8Array.from(bytes)));
const marked = (fill: number): Uint8Array => new Uint8Array(8).fill(fill);
const tensor = (name: string, fill: number): Fields => ({ dims: [toInt64(2)], dataType: 1, name, rawData: marked(fill) });

describe("readSkeleton", () => {
  it("puts references in place of data, in initializers, attributes and subgraphs alike", async () => {
    const attribute = [
      { name: "value", type: 4, t: tensor("t", 2) },
      { name: "body", type: 5, g: { initializer: [tensor("inner", 3)] } },
    ];
    const bytes = bytesOf(addModel({ initializer: [tensor("w", 1)], node: [{ opType: "If", attribute }] }));
    const graph = decodeModel(await readSkeleton(bytesSource("m", bytes))).graph!;
    const body = (graph.node[0]!.attribute[1] as unknown as { g: typeof graph }).g;
    const found = [graph.initializer[0]!, graph.node[0]!.attribute[0]!.t!, body.initializer[0]!].map(({ rawData }) =>
      fromReference(rawData),
    );
    expect(found.map(({ offset, length }) => bytes.slice(offset, offset + length))).toEqual([marked(1), marked(2), marked(3)]);
  });

  it("copies everything else", async () => {
    const model = addModel({ docString: "é".repeat(100_000), initializer: [] }, { metadataProps: [{ key: "k", value: "v" }] });
    const bytes = bytesOf(model);
    expect(decodeModel(await readSkeleton(bytesSource("m", bytes)))).toEqual(decodeModel(bytes));
  });

  it("reads headers that straddle its windows", async () => {
    for (let pad = 0; pad < 48; pad++) {
      const bytes = bytesOf(addModel({ initializer: [] }, { docString: "d".repeat((64 << 10) - 48 + pad) }));
      expect(decodeModel(await readSkeleton(bytesSource("m", bytes)))).toEqual(decodeModel(bytes));
    }
  });

  it("reads no payload", async () => {
    const payloadBytes = 1 << 20;
    const bytes = bytesOf(
      addModel({ initializer: [1, 2, 3].map((fill) => ({ ...tensor("w", fill), rawData: new Uint8Array(payloadBytes) })) }),
    );
    let read = 0;
    const inner = bytesSource("m", bytes);
    const source: ByteSource = { ...inner, read: (offset, length) => ((read += length), inner.read(offset, length)) };
    expect((await readSkeleton(source)).length).toBeLessThan(1024);
    expect(read).toBeLessThan(payloadBytes / 2);
  });
});

describe("hostile bytes", () => {
  it.each([
    ["a group", [0x0b], "a protobuf group in ModelProto"],
    ["an end of a group", [0x0c], "a protobuf group in ModelProto"],
    ["wire type 6", [0x0e], "wire type 6"],
    ["wire type 7", [0x0f], "wire type 7"],
    ["field 0", [0x00], "field 0"],
    ["a field that models do not have", [0x50, 1], "field 10, which ModelProto does not have"],
    ["a known field of another wire type", [0x0a, 0], "irVersion with wire type 2"],
    ["numbers of a tensor that are not packed", [0x3a, 4, 0x2a, 2, 0x38, 1], "int64Data with wire type 0"],
    ["a varint of 11 bytes", [0x08, ...Array<number>(10).fill(0x80), 1], "more than 10 bytes"],
    ["a length that leaves its message", [0x3a, 4, 0x12, 9, 1, 1, 0x08, 10], "a field of 9 bytes that leaves its message"],
    ["a varint that leaves its message", [0x42, 2, 0x10, 0x80, 1], "a varint that leaves its message"],
  ])("refuses %s", async (_name, bytes, found) => {
    expect(await refusal(walk(...bytes), "FORMAT_INVALID")).toContain(found);
  });

  it.each([
    ["a tag", [0x88]],
    ["a varint", [0x08, 0x80]],
    ["a string", [0x12, 5, 65]],
    ["a graph", [0x3a, 100, 0x12, 1, 65]],
    ["a length of 2^63", [0x12, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 1]],
  ])("calls %s that the file cuts off truncated", async (_name, bytes) => {
    expect(await refusal(walk(...bytes), "FORMAT_TRUNCATED")).toContain("ends too early");
  });

  it("refuses unknown fields inside, which an emitted model would lose", async () => {
    expect(await refusal(walk(0x3a, 3, 0xb8, 0x06, 1), "FORMAT_UNSUPPORTED")).toContain("field 103 of GraphProto");
  });

  it("counts nesting", async () => {
    // ModelProto.graph > (GraphProto.node > NodeProto.attribute > AttributeProto.g)*
    const nest = (levels: number): Uint8Array => {
      let bytes = Buffer.alloc(0);
      for (let level = 0; level < levels; level++) {
        for (const tag of [0x32, 0x2a, 0x0a]) bytes = Buffer.concat([Buffer.from([tag]), length(bytes.length), bytes]);
      }
      return Uint8Array.from([0x3a, ...length(bytes.length), ...bytes]);
    };
    const length = (value: number): Buffer => Buffer.from(value < 128 ? [value] : [(value & 127) | 128, value >> 7]);
    const levels = Math.floor((maxDepth - 2) / 3);
    await expect(readSkeleton(bytesSource("m", nest(levels)))).resolves.toBeInstanceOf(Uint8Array);
    expect(await refusal(readSkeleton(bytesSource("m", nest(levels + 1))), "LIMIT_EXCEEDED")).toContain("nested too deeply");
  });

  it("counts fields, packed elements included", async () => {
    const nodes = header(0x3a, Buffer.alloc(2 << 20, Uint8Array.of(0x0a, 0)));
    const dims = header(0x3a, header(0x2a, header(0x0a, new Uint8Array(1 << 20))));
    for (const bytes of [nodes, dims]) {
      expect(await refusal(readSkeleton(bytesSource("m", bytes)), "LIMIT_EXCEEDED")).toContain("too many fields");
    }
  });
});

/** A length-delimited field with a padded length. */
function header(tag: number, content: Uint8Array): Uint8Array {
  const { length } = content;
  return Buffer.concat([
    Buffer.from([tag, (length & 127) | 128, ((length >> 7) & 127) | 128, ((length >> 14) & 127) | 128, length >> 21]),
    content,
  ]);
}
