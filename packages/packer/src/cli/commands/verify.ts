import { openBundle } from "@balafon/runtime-loader/node";
import { columns, plain, thousands } from "../../report/text.ts";
import { colorsFor, printResult, type Io } from "../io.ts";
import { resolveTrust } from "../trust.ts";

/** `pack-model verify BUNDLE`: signature, files, schema, contract. */
export async function verify(io: Io, folder: string, { trust, json }: { trust: readonly string[]; json: boolean }): Promise<void> {
  const trusted = await resolveTrust(trust, io.env);
  const { manifest, keyId } = await openBundle(folder, trusted);
  const colors = colorsFor(io.stdout, io);
  const { contract, files } = manifest;
  const text = [
    `${colors.green("verified")}  ${plain(folder)}`,
    ...columns([
      ["signed by", trusted.label(keyId)],
      ["files", `${thousands(files.length + 1)}, all as signed, none added, none missing`],
      ["manifest", `${plain(manifest.name)} ${plain(manifest.version)}, sequence ${manifest.sequence}`],
      ["layout", contract.layoutId],
      ["contract", contract.contractId],
    ]),
  ].join("\n");
  printResult(
    io,
    json,
    {
      verified: true,
      keyId,
      signer: trusted.label(keyId),
      name: manifest.name,
      version: manifest.version,
      sequence: manifest.sequence,
      contractId: contract.contractId,
    },
    text,
  );
}
