import { BalafonError } from "@balafon/manifest-schema";
import { fieldsOf, lengthDelimited, type WireField } from "./wire.ts";

/** Messages of onnx.proto that hold tensors, and the one that is a tensor. */
type Kind = "model" | "training" | "function" | "graph" | "node" | "attribute" | "sparse" | "tensor";

/** By message: the fields whose messages are walked into. All others hold no tensor. */
const inside: Readonly<Record<Kind, Readonly<Record<number, Kind>>>> = {
  model: { 7: "graph", 20: "training", 25: "function" },
  training: { 1: "graph", 2: "graph" },
  // Nodes, and default values of attributes.
  function: { 7: "node", 11: "attribute" },
  graph: { 1: "node", 5: "tensor", 15: "sparse" },
  node: { 5: "attribute" },
  attribute: { 5: "tensor", 6: "graph", 10: "tensor", 11: "graph", 22: "sparse", 23: "sparse" },
  sparse: { 1: "tensor", 2: "tensor" },
  tensor: {},
};

/** TensorProto: its name, and the two fields that send the runtime to another file, or to any address of its own memory. */
const [nameField, externalDataField, dataLocationField] = [8, 13, 14];

/** Messages within messages. Real parts reach about 8; other parsers stop at 100. */
const maxDepth = 64;
/** Fields of all messages that are walked. A part of 32 layers has about 100,000; a million take a tenth of a second. */
const maxFields = 16_777_216;
/** Characters of a tensor's name that a message quotes. */
const longestQuoted = 100;

/** ORT's own format, a flatbuffer, is told by these bytes after its first four. The runtime would read it, and nothing that is checked here. */
const ortFormat = "ORTM";

interface Walk {
  readonly path: string;
  fields: number;
}

/**
 * Refuses an ONNX part any of whose tensors says that its data lies elsewhere. A runtime looks for such data in the process's working folder when it is
 * given bytes: in a file that no signature covers.
 *
 * Walks the wire format once, without copies, wherever ONNX has tensors: in initializers, sparse ones too, attributes, subgraphs, functions and training information.
 *
 * @param path what messages call the part
 * @throws BalafonError MANIFEST_INVALID for data elsewhere, naming the tensor; FORMAT_TRUNCATED or FORMAT_INVALID for what is no protobuf message;
 *   LIMIT_EXCEEDED
 */
export function checkOwnWeights(part: Uint8Array, path: string): void {
  if (String.fromCharCode(...part.subarray(4, 8)) === ortFormat) throw invalid(path, "a model in the format of ONNX Runtime", false);
  walkInto(part, "model", 1, { path, fields: 0 });
}

function walkInto(message: Uint8Array, kind: Kind, depth: number, walk: Walk): void {
  if (depth > maxDepth) throw tooMuch(walk.path, "messages are nested too deeply", maxDepth);
  let elsewhere = false;
  let name = "";
  for (const field of fieldsOf(message, (found, missing) => {
    throw invalid(walk.path, found, missing && depth === 1);
  })) {
    if (++walk.fields > maxFields) throw tooMuch(walk.path, "the part has too many fields", maxFields);
    const within = inside[kind][field.field];
    if (within !== undefined && field.wire === lengthDelimited) walkInto(field.bytes, within, depth + 1, walk);
    if (kind !== "tensor") continue;
    elsewhere ||= leadsElsewhere(field);
    if (field.field === nameField) name = new TextDecoder().decode(field.bytes.subarray(0, 4 * longestQuoted));
  }
  if (elsewhere) throw dataElsewhere(walk.path, name);
}

/** Anything but an explicit default, whatever it is encoded as. */
const leadsElsewhere = ({ field, wire, value }: WireField): boolean =>
  field === externalDataField || (field === dataLocationField && (wire !== 0 || value !== 0));

function dataElsewhere(path: string, name: string): BalafonError {
  const quoted = JSON.stringify(name.length > longestQuoted ? `${name.slice(0, longestQuoted)}...` : name);
  return new BalafonError("MANIFEST_INVALID", {
    subject: path,
    problem: `the data of tensor ${quoted} lies in another file, which nobody signed`,
    expected: "a part that holds its own weights",
    found: "external data",
    hint: "pack-model writes no such part; fetch the bundle again from whoever released it.",
  });
}

function invalid(subject: string, found: string, truncated: boolean): BalafonError {
  return new BalafonError(truncated ? "FORMAT_TRUNCATED" : "FORMAT_INVALID", {
    subject,
    problem: truncated ? "the part ends too early" : "the part is not an ONNX model",
    expected: "a protobuf message onnx.ModelProto",
    found,
    hint: "Pack the bundle again.",
  });
}

function tooMuch(subject: string, problem: string, limit: number): BalafonError {
  const hint = "pack-model writes no such part; fetch the bundle again from whoever released it.";
  return new BalafonError("LIMIT_EXCEEDED", { subject, problem, expected: `at most ${limit}`, hint });
}
