import { floats, join } from "../../lib/bytes.mjs";
import { bytesValue, immediate, linear, mil, named, operation, tensorType, text, weight } from "../../lib/mlpackage.mjs";
import { field, varint } from "../../lib/protobuf.mjs";
import { invalid, unsupported, limit, of } from "./attack.mjs";

const typed = (name, code, says, type) => of(`type-${name}`, code, says, { inputs: [named("x", type)] });

export const types = [
  typed("product-overflows", invalid, "impossibly large", tensorType(mil.fp16, [2n ** 40n, 2n ** 40n])),
  typed("dimension-overflows", invalid, "impossibly large", tensorType(mil.fp16, [2n ** 63n])),
  typed("overflow-times-zero", invalid, "impossibly large", tensorType(mil.fp16, [2n ** 60n, 0])),
  typed("rank-of-another", invalid, "rank", tensorType(mil.fp16, [2, 16], { rank: 3 })),
  typed("rank-negative", invalid, "rank", tensorType(mil.fp16, [2, 16], { rank: -1 })),
  typed("dimensions-of-seventeen", limit, "", tensorType(mil.fp16, Array(17).fill(1))),
  typed("dimension-unknown", unsupported, "not fixed", tensorType(mil.fp16, [2, [field(2, [field(1, 0)])]])),
  typed("dimension-variadic", unsupported, "not fixed", tensorType(mil.fp16, [[field(2, [field(1, 1)])]])),
  typed("of-nobody", unsupported, "MIL's type 99", tensorType(99, [2, 16])),
  typed("none", unsupported, "MIL's type 0", tensorType(0, [2, 16])),
  typed("int64", unsupported, "MIL's type 24", tensorType(mil.int64, [2, 16])),
  typed("attributes", unsupported, "attributes", tensorType(mil.fp16, [2, 16], { more: field(4, [field(1, "k")]) })),
  typed("list", unsupported, "a list", field(2, "")),
  typed("tuple", unsupported, "a tuple", field(3, "")),
  typed("dictionary", unsupported, "a dictionary", field(4, "")),
  typed("state", unsupported, "a state", field(5, "")),
  typed("two", invalid, "not one type", join(tensorType(mil.fp16, [2, 16]), field(2, ""))),
  typed("missing", invalid, "not one type", ""),
];

const constant = (value) =>
  operation({ type: "const", outputs: [named("c", tensorType(mil.int32, [2]))], attributes: { name: text("c"), val: value } });
const value = (name, code, says, val) => of(`value-${name}`, code, says, { operations: [constant(val), weight(), linear()] });
const ints = (...numbers) => field(2, [field(1, join(numbers.map(varint)))]);
const pair = tensorType(mil.int32, [2]);

export const values = [
  value("too-few", invalid, "as many values", immediate(pair, ints(1))),
  value("too-many", invalid, "as many values", immediate(pair, ints(1, 2, 3))),
  value("elsewhere", invalid, "not where those of", immediate(pair, field(1, [field(1, floats(1, 2))]))),
  value("in-two-places", invalid, "not where those of", immediate(pair, join(ints(1, 2), field(7, [field(1, "x")])))),
  value("nowhere", invalid, "not where those of", immediate(pair, "")),
  value("long-integers", invalid, "not where those of", immediate(pair, field(5, [field(1, varint(1))]))),
  value("packed-cut", invalid, "varint", immediate(pair, field(2, [field(1, Buffer.from([1, 0x80]))]))),
  value("floats-cut", invalid, "cut off", immediate(tensorType(11, [2]), field(1, [field(1, Buffer.alloc(7))]))),
  value("sixteen-bits-of-more", invalid, "not one of int16", immediate(tensorType(mil.int16, [2]), ints(1, 40_000))),
  value("bytes-short", invalid, "as many values", bytesValue(tensorType(mil.fp16, [2]), "abc")),
  value("bits-short", invalid, "as many values", bytesValue(tensorType(mil.uint3, [3]), "a")),
  value("list", unsupported, "a list", [field(2, pair), field(3, [field(3, "")])]),
  value("dictionary", unsupported, "a dictionary", [field(2, pair), field(3, [field(4, "")])]),
  value("of-nothing", invalid, "not one immediate value", [field(2, pair), field(3, "")]),
  value("text-not-utf8", invalid, "", immediate(tensorType(mil.string), field(4, [field(1, Buffer.from([0xff]))]))),
  value("text-too-long", limit, "too long", text("x".repeat(70_000))),
  value("a-billion-of-no-bytes", limit, "too many numbers", bytesValue(tensorType(mil.uint8, [2 ** 30]), "")),
  value("two-million-numbers", limit, "", bytesValue(tensorType(mil.uint8, [2 << 20]), Buffer.alloc(2 << 20))),
];
