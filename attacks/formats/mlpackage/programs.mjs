import { join } from "../../lib/bytes.mjs";
import { block, byName, entry, linear, mil, mlFunction, named, operation, tensorType, text, weight, x, y } from "../../lib/mlpackage.mjs";
import { field } from "../../lib/protobuf.mjs";
import { invalid, unsupported, limit, of } from "./attack.mjs";

const inputNamed = (name, code, says, written) =>
  of(`name-${name}`, code, says, { inputs: [named(written, tensorType(mil.fp16, [2, 16]))] });
const operations = (name, code, says, ...list) => of(`program-${name}`, code, says, { operations: list });
const nested = (depth) => (depth === 0 ? "" : field(3, operation({ type: "cond", more: field(4, nested(depth - 1)) })));

export const programs = [
  inputNamed("empty", invalid, "not one that Core ML takes", ""),
  inputNamed("digit-first", invalid, "not one that Core ML takes", "1x"),
  inputNamed("slash", invalid, "not one that Core ML takes", "a/x"),
  inputNamed("space", invalid, "not one that Core ML takes", "a x"),
  inputNamed("control", invalid, "\\u{1b}", "x\u001b[2K"),
  inputNamed("another-alphabet", invalid, "not one that Core ML takes", "ߞߊ"),
  inputNamed("not-utf8", invalid, "", Buffer.from([0x78, 0xff])),
  inputNamed("too-long", limit, "", "x".repeat(5000)),
  of("name-of-a-function", invalid, "not one that Core ML takes", { functions: [entry("a b", mlFunction())] }),
  of("name-of-an-operation", invalid, "not one that Core ML takes", { operations: [weight(), linear({ type: "__proto__ " })] }),
  of("input-twice", invalid, "written twice", { inputs: [x, x] }),
  operations("value-twice", invalid, "written twice", weight(), weight(), linear()),
  operations("out-of-order", invalid, "nothing before it writes", linear(), weight()),
  operations(
    "reads-itself",
    invalid,
    "nothing before it writes",
    weight(),
    linear({ inputs: { x: [byName("y")], weight: [byName("w")] } }),
  ),
  operations("empty-binding", invalid, "not bound to one thing", weight(), linear({ inputs: { x: [""] } })),
  operations(
    "double-binding",
    invalid,
    "not bound to one thing",
    weight(),
    linear({ inputs: { x: [[field(1, "x"), field(2, text("x"))]] } }),
  ),
  operations("parameter-twice", invalid, "given twice", weight(), linear({ more: field(2, entry("x", [field(1, byName("x"))])) })),
  operations("attribute-twice", invalid, "given twice", weight(), linear({ more: field(5, entry("name", text("z"))) })),
  operations("parameter-empty", invalid, "given and empty", weight(), linear({ more: field(2, [field(1, "bias")]) })),
  operations("nested-blocks", unsupported, "nested blocks", weight(), linear({ more: field(4, block()) })),
  operations(
    "nested-a-thousand-deep",
    unsupported,
    "nested blocks",
    weight(),
    operation({ type: "cond", outputs: [y], more: field(4, nested(1000)) }),
  ),
  of("program-output-of-nobody", invalid, "nothing before it writes", { outputs: ["z"] }),
  of("program-output-twice", invalid, "gives a value twice", { outputs: ["y", "y"] }),
  of("program-without-outputs", invalid, "gives nothing", { outputs: [] }),
  of("program-block-inputs", invalid, "inputs of its own", { blocks: [entry("CoreML6", block({ more: field(1, x) }))] }),
  of("program-specialized-twice", unsupported, "several opsets", { blocks: [entry("CoreML6", block()), entry("CoreML7", block())] }),
  of("program-of-another-opset", invalid, "no block for its opset", { blocks: [entry("CoreML7", block())] }),
  of("program-without-a-block", invalid, "no block for its opset", { blocks: [] }),
  of("program-function-twice", invalid, "given twice", { functions: [entry("main", mlFunction()), entry("main", mlFunction())] }),
  of("program-function-empty", invalid, "given and empty", { functions: [[field(1, "main")]] }),
  of("program-without-functions", invalid, "no such function", { functions: [] }),
  of("program-of-many-functions", limit, "too many functions", {
    functions: Array.from({ length: 65 }, (_, at) => entry(`f${at}`, mlFunction())),
  }),
  of("program-version-2", unsupported, "version 2", { program: [field(1, 2), field(2, entry("main", mlFunction()))] }),
  of(
    "program-of-many-operations",
    limit,
    "too many operations",
    { blocks: [entry("CoreML6", Buffer.alloc(5 * 140_000, join(field(3, field(1, "a")))))] },
    { heavy: true },
  ),
  of(
    "program-of-a-million-fields",
    limit,
    "too many fields",
    { blocks: [entry("CoreML6", Buffer.alloc(2 << 20, field(3, "")))] },
    { heavy: true },
  ),
];
