import { join } from "../lib/bytes.mjs";
import { attribute, externalTensor, functionProto, node } from "../lib/onnx.mjs";
import { field } from "../lib/protobuf.mjs";
import { envelopeOf, sha256, statementOf } from "../lib/sign.mjs";

/** Re-signs what an attack changed, as somebody would who holds a key that the victim trusts: the manifest must be refused for what it says. */
export const signed = (files, key, change) =>
  files.set("model.sig", envelopeOf(JSON.stringify(statementOf("anchor-1.0.0", without(files, "model.sig"))), key, change));
const without = (files, path) => [...files].filter(([name]) => name !== path);

const manifest = (name, code, says, edit) => ({
  name: `manifest-${name}`,
  code,
  says,
  bundle: (files, key) => signed(files.set("manifest.json", edit(String(files.get("manifest.json")))), key),
});
const invalid = (name, says, edit) => manifest(name, "MANIFEST_INVALID", says, edit);
const replace = (from, to) => (text) => {
  if (!text.includes(from)) throw new Error(`nothing to edit: ${from}`);
  return text.replace(from, () => to);
};

const statement = (name, says, edit) => ({
  name: `statement-${name}`,
  code: "SIGNATURE_INVALID",
  says,
  bundle: (files, key) => {
    const text = edit(JSON.stringify(statementOf("anchor-1.0.0", without(files, "model.sig"))));
    return files.set("model.sig", envelopeOf(text, key));
  },
});

const envelope = (name, code, says, change) => ({
  name: `signature-${name}`,
  code,
  says,
  bundle: (files, key) => signed(files, key, change),
});
const withText = (from, to) => (bundle) => replace(from, to)(JSON.stringify(bundle));
const text = (name, says, content) => ({
  name: `signature-${name}`,
  code: "SIGNATURE_INVALID",
  says,
  bundle: (files) => files.set("model.sig", content),
});

/** An encoder that is listed and signed as it is after the change, and opened: nothing but the part itself can be refused. */
const part = (name, code, says, edit) => ({
  name: `part-${name}`,
  code,
  says,
  command: (folder) => ["bind", folder, folder],
  bundle: (files, key) => {
    const path = "onnx/encoder.onnx";
    const bytes = edit(files.get(path));
    const said = JSON.parse(String(files.get("manifest.json")));
    const totals = said.quantization.totals.onnx.encoder;
    Object.assign(totals, { emittedBytes: bytes.length, otherBytes: bytes.length - totals.quantizedBytes });
    Object.assign(
      said.files.find((file) => file.path === path),
      { bytes: bytes.length, sha256: sha256(bytes) },
    );
    return signed(files.set(path, bytes).set("manifest.json", JSON.stringify(said)), key);
  },
});
/** What a parser merges into the model: a message behind another of its kind. */
const merged =
  (...fields) =>
  (model) =>
    join(model, fields);
const unsigned = externalTensor([["location", "unsigned.bin"]]);
const graphs = (levels) =>
  Array.from({ length: levels }).reduce((graph) => field(1, node({ more: attribute("body", field(6, graph)) })), "");

const unlisted = (path, content = "x") => ({ code: "DIGEST_MISMATCH", says: path, bundle: (files) => files.set(path, content) });

export const bundles = [
  { name: "good", code: "OK", says: "", bundle: (files, key) => signed(files, key) },
  invalid("key-twice", "canonical", replace('"name":"anchor"', '"name":"safe","name":"anchor"')),
  invalid("prototype-key", "__proto__", replace("{", '{"__proto__":{"polluted":true},')),
  invalid("deep", "not JSON", () => `${"[".repeat(100_000)}${"]".repeat(100_000)}`),
  invalid("trailing-bytes", "not JSON", (json) => `${json}x`),
  invalid("trailing-newline", "canonical", (json) => `${json}\n`),
  invalid("not-utf8", "not JSON", (json) => Buffer.from(json.replace("anchor", "\u00ff"), "latin1")),
  invalid("path-leaves-the-bundle", "files", replace('"path":"vocabulary.json"', '"path":"../../etc/passwd"')),
  invalid("absolute-path", "files", replace('"path":"vocabulary.json"', '"path":"/etc/passwd"')),
  invalid("part-leaves-the-bundle", "path", replace('"path":"onnx/encoder.onnx"', '"path":"../encoder.onnx"')),
  invalid("sequence-beyond-integers", "sequence", replace('"sequence":1', '"sequence":1e+300')),
  invalid("another-contract", "contractId", (json) => json.replace(/"contractId":"[0-9a-f]{64}"/, `"contractId":"${"0".repeat(64)}"`)),
  invalid("file-listed-twice", "file list", (json) => json.replace(/"files":\[(\{[^}]*\})/, '"files":[$1,$1')),
  invalid("size-of-no-file", "another size", (json) => json.replace(/"bytes":\d+(,"path":"vocabulary.json")/, '"bytes":1$1')),
  invalid("probe-of-nobody", "contract.golden.0.audio", (json) => json.replace(/"audio":"probes\//, '"audio":"ghosts/')),
  invalid("frames-of-nobody", "its head", (json) => json.replace(/"framesIn":\d+/, '"framesIn":9')),
  invalid("file-of-nobody", "file list", replace('"files":[', `"files":[{"bytes":1,"path":"ghost","sha256":"${sha256("")}"},`)),
  manifest("megabytes", "LIMIT_EXCEEDED", "too large", (json) => Buffer.concat([Buffer.from(json), Buffer.alloc(65 << 20, 0x20)])),
  part("weights-elsewhere", "MANIFEST_INVALID", "external data", merged(field(7, field(5, unsigned)))),
  part(
    "weights-at-an-address",
    "MANIFEST_INVALID",
    "external data",
    merged(field(7, field(5, externalTensor([["location", "*/_ORT_MEM_ADDR_/*"]])))),
  ),
  part(
    "weights-elsewhere-in-a-function",
    "MANIFEST_INVALID",
    "external data",
    merged(functionProto({ nodes: [node({ more: attribute("value", field(5, unsigned)) })] })),
  ),
  part(
    "weights-elsewhere-in-a-graph-of-a-node",
    "MANIFEST_INVALID",
    "external data",
    merged(field(7, field(1, node({ more: attribute("body", field(6, field(5, unsigned))) })))),
  ),
  part("graphs-without-end", "LIMIT_EXCEEDED", "nested too deeply", merged(field(7, graphs(1000)))),
  part("cut-short", "FORMAT_TRUNCATED", "ends too early", (model) => model.subarray(0, -1)),
  part("of-another-format", "FORMAT_INVALID", "format of ONNX Runtime", (model) => join(Buffer.from([0x12, 0x84, 0x80, 0]), "ORTM", model)),
  statement("key-twice", "statement", replace('"name":"anchor-1.0.0"', '"name":"safe","name":"anchor-1.0.0"')),
  statement("file-twice", "names a file twice", (json) => json.replace(/"resources":\[(\{[^}]*\})/, '"resources":[$1,$1')),
  statement("root-of-others", "root digest", (json) => json.replace(/"sha256":"[0-9a-f]{64}"/, `"sha256":"${"0".repeat(64)}"`)),
  statement("deep", "statement", () => "[".repeat(100_000)),
  statement("prototype-key", "statement", replace("{", '{"__proto__":{},')),
  statement("links-allowed", "statement", replace('"allow_symlinks":false', '"allow_symlinks":true')),
  statement("of-another-kind", "statement", replace("model_signing/signature", "slsa.dev/provenance")),
  envelope("payload-twice", "SIGNATURE_INVALID", "", withText('"payload":', '"payload":"e30=","payload":')),
  envelope("prototype-key", "SIGNATURE_INVALID", "", withText("{", '{"__proto__":{},')),
  envelope("unknown-field", "SIGNATURE_INVALID", "", withText("{", '{"certificate":"x",')),
  envelope("two-signatures", "SIGNATURE_INVALID", "", (bundle) => {
    bundle.dsseEnvelope.signatures.push(bundle.dsseEnvelope.signatures[0]);
    return JSON.stringify(bundle);
  }),
  envelope("no-signature", "SIGNATURE_INVALID", "", (bundle) =>
    JSON.stringify({ ...bundle, dsseEnvelope: { ...bundle.dsseEnvelope, signatures: [] } }),
  ),
  envelope("of-zeros", "SIGNATURE_INVALID", "does not fit", (bundle) => {
    bundle.dsseEnvelope.signatures[0].sig = Buffer.from("3006020100020100", "hex").toString("base64");
    return JSON.stringify(bundle);
  }),
  envelope("of-a-stranger", "SIGNATURE_UNTRUSTED", "not trusted", (bundle) =>
    withText(bundle.verificationMaterial.publicKey.hint, "0".repeat(64))(bundle),
  ),
  envelope("of-another-type", "SIGNATURE_INVALID", "", withText("vnd.in-toto", "vnd.other")),
  text("deep", "", "[".repeat(1_000_000)),
  text("open-quotes", "", '"\\'.repeat(1_000_000)),
  text("empty", "", ""),
  {
    name: "signature-megabytes",
    code: "LIMIT_EXCEEDED",
    says: "too large",
    bundle: (files) => files.set("model.sig", Buffer.alloc(5 << 20, 0x20)),
  },
  { name: "signature-missing", code: "SIGNATURE_MISSING", says: "not signed", bundle: (files) => void files.delete("model.sig") },
  { name: "file-added", ...unlisted("onnx/README") },
  { name: "file-missing", code: "DIGEST_MISMATCH", says: "missing", bundle: (files) => void files.delete("vocabulary.json") },
  { name: "file-changed", code: "DIGEST_MISMATCH", says: "was changed", bundle: (files) => files.set("vocabulary.json", "[]") },
  {
    name: "file-linked",
    code: "DIGEST_MISMATCH",
    says: "neither a file nor a folder",
    bundle: (files) => files.set("link", { linkTo: "/etc/passwd" }),
  },
];
