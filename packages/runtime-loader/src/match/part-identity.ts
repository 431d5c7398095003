import { BalafonError, type Manifest, type PartRole } from "@balafon/manifest-schema";
import { fieldsOf, lengthDelimited } from "./wire.ts";

/** ModelProto.metadata_props, and the fields of its entries. */
const metadataPropsField = 14;
const keyField = 1;
const valueField = 2;
/** Exporters write about ten entries of metadata. */
const maxEntries = 1000;
/** Bytes of one entry: seldom more than a few KB. */
const maxEntryBytes = 1 << 16;

/**
 * An ONNX part carries its bundle's identity in its own metadata; a part of another contract is refused even inside a bundle that verifies.
 *
 * @throws BalafonError CONTRACT_MISMATCH, naming the field.
 */
export function checkPartIdentity(part: Uint8Array, role: PartRole, path: string, { name, version, contract }: Manifest): void {
  const properties = readMetadataProps(part);
  const expected = { name, version, role, layoutId: contract.layoutId, contractId: contract.contractId };
  for (const [field, value] of Object.entries(expected)) {
    const found = properties.get(`balafon.${field}`);
    if (found === value) continue;
    throw new BalafonError("CONTRACT_MISMATCH", {
      subject: path,
      problem: `the part's own metadata names another ${field} than the manifest`,
      expected: value,
      found: found ?? "none",
      hint: "This part was taken from another bundle; use the one that was packed with this manifest.",
    });
  }
}

/**
 * The metadata props of an ONNX model, by a walk over its outermost fields: nothing else of it is decoded.
 *
 * Never throws: reading stops at the first byte that is not protobuf, and entries beyond the limits are passed over.
 */
export function readMetadataProps(model: Uint8Array): Map<string, string> {
  const properties = new Map<string, string>();
  for (const { field, wire, bytes } of fieldsOf(model)) {
    if (field !== metadataPropsField || wire !== lengthDelimited || bytes.length > maxEntryBytes || properties.size === maxEntries)
      continue;
    const entry = new Map<number, string>();
    for (const inner of fieldsOf(bytes)) if (inner.wire === lengthDelimited) entry.set(inner.field, new TextDecoder().decode(inner.bytes));
    properties.set(entry.get(keyField) ?? "", entry.get(valueField) ?? "");
  }
  return properties;
}
