/** What every part carries in its own metadata, so that a part that has left its bundle can still be refused. */
export interface PartIdentity {
  readonly name: string;
  readonly version: string;
  readonly role: "encoder" | "head";
  readonly layoutId: string;
  readonly contractId: string;
}

/** ONNX's metadata props and Core ML's `userDefined`, in order. */
export function identityKeys({ name, version, role, layoutId, contractId }: PartIdentity): (readonly [string, string])[] {
  return [
    ["balafon.name", name],
    ["balafon.version", version],
    ["balafon.role", role],
    ["balafon.layoutId", layoutId],
    ["balafon.contractId", contractId],
  ];
}
