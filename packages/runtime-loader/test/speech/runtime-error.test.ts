import { describe, expect, it } from "vitest";
import { runtimeError } from "../../src/speech/runtime-error.ts";

const codeFor = (message: string) => runtimeError("m.onnx", "cannot load", new Error(message)).code;

describe("runtimeError", () => {
  it.each([
    ["Load model from a.onnx failed:Load model a.onnx failed. File doesn't exist", "FILE_MISSING"],
    ["The model path is a directory. Loading a model package", "FILE_UNREADABLE"],
    ["Error No Op registered for NoSuchOperator with domain_version of 17", "OPERATOR_UNSUPPORTED"],
    ["Fatal error: com.example:Foo(-1) is not a registered function/op", "OPERATOR_UNSUPPORTED"],
    ["Could not find an implementation for Conv(11) node with name ''", "OPERATOR_UNSUPPORTED"],
    ["Current official support for domain ai.onnx is till opset 26.", "OPSET_UNSUPPORTED"],
    ["Failed to load model because protobuf parsing failed.", "FORMAT_INVALID"],
  ])("reads %j as %s", (message, code) => {
    expect(codeFor(message)).toBe(code);
  });

  it("quotes on one line, without control characters, and not at any length", () => {
    const { facts } = runtimeError("m.onnx", "cannot load", new Error(`bad\n\x1b[31m name\u202e ${"x".repeat(5000)}`));
    expect(facts.found).toMatch(/^"bad \[31m name x+\.\.\."$/);
    expect(facts.found!.length).toBeLessThan(700);
  });

  it("keeps the cause, and takes what is not an Error", () => {
    expect(runtimeError("m.onnx", "cannot load", "odd").facts).toMatchObject({ subject: "m.onnx", found: '"odd"', cause: "odd" });
  });
});
