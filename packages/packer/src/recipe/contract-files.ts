import { contractSchema, layoutSchema, type FeatureLayout, type HeadContract } from "@balafon/manifest-schema";
import { parseYaml, validated, type YamlCodes } from "./yaml.ts";

const codes: YamlCodes = { syntax: "CONTRACT_INVALID", invalid: "CONTRACT_INVALID" };

/** Parses `encoder.layout.yaml`. @throws BalafonError CONTRACT_INVALID with line and column. */
export function parseLayout(text: string, name: string): FeatureLayout {
  return validated<FeatureLayout>(parseYaml(text, name, codes), layoutSchema, codes);
}

/** Parses `head.contract.yaml`. @throws BalafonError CONTRACT_INVALID with line and column. */
export function parseContract(text: string, name: string): HeadContract {
  return validated<HeadContract>(parseYaml(text, name, codes), contractSchema, codes);
}
