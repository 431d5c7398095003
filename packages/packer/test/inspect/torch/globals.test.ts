import { describe, expect, it } from "vitest";
import { global, op, pickle, str, tensor } from "./pickle.ts";
import { refusedBy, run } from "./run.ts";
import { isKind } from "../../../src/inspect/torch/values.ts";

describe("globals", () => {
  it.each([
    ["FloatStorage", "float32"],
    ["DoubleStorage", "float64"],
    ["HalfStorage", "float16"],
    ["BFloat16Storage", "bfloat16"],
    ["CharStorage", "int8"],
    ["ShortStorage", "int16"],
    ["IntStorage", "int32"],
    ["LongStorage", "int64"],
    ["ByteStorage", "uint8"],
    ["BoolStorage", "bool"],
  ])("takes torch.%s for %s", (type, dtype) => {
    const value = run(pickle(tensor({ type })));
    expect(isKind(value, "tensor") && value.tensor.dtype).toBe(dtype);
  });

  it.each([
    ["os", "system"],
    ["posix", "system"],
    ["builtins", "eval"],
    ["__builtin__", "getattr"],
    ["subprocess", "Popen"],
    ["collections", "OrderedDict.fromkeys"],
    ["collections.OrderedDict", "__init__"],
    ["torch", "load"],
    ["torch", "ComplexFloatStorage"],
    ["torch", "QInt8Storage"],
    ["torch", "Size"],
    ["torch.storage", "UntypedStorage"],
    ["torch.nn.modules.linear", "Linear"],
    ["torch._utils", "_rebuild_sparse_tensor"],
    ["torch._utils", "_rebuild_qtensor"],
    ["torch._utils", "_rebuild_parameter_with_state"],
    ["__proto__", "toString"],
    ["constructor", "constructor"],
  ])("refuses %s.%s by its name", async (module, name) => {
    const error = await refusedBy(pickle(global(module, name)));
    expect([error.code, error.facts.found]).toEqual(["PICKLE_FORBIDDEN", `"${module}.${name}"`]);
  });

  it("says how to save a sparse or quantized tensor", async () => {
    expect((await refusedBy(pickle(global("torch._utils", "_rebuild_sparse_tensor")))).facts.hint).toContain(".to_dense()");
  });

  it("refuses os.system before its argument is read", async () => {
    const error = await refusedBy(pickle(global("os", "system"), str("touch /tmp/owned"), op("TUPLE1"), op("REDUCE")));
    expect(error.facts).toMatchObject({ subject: "p.pkl at byte 2", found: '"os.system"' });
  });

  it("escapes a name that would write to the terminal", async () => {
    const error = await refusedBy(pickle(global("o\u001bs", "x\r")));
    expect(error.message).toContain('"o\\u{1b}s.x\\u{d}"');
  });
});
