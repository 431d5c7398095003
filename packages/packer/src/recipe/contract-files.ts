import {
  contractDraftValidator,
  contractValidator,
  layoutValidator,
  type FeatureLayout,
  type ContractDraft,
  type HeadContract,
} from "@balafon/manifest-schema";
import { leaveOutGolden } from "./golden.ts";
import { parseYaml, validated, type YamlCodes } from "./yaml.ts";

const codes: YamlCodes = { syntax: "CONTRACT_INVALID", invalid: "CONTRACT_INVALID" };

/** Parses `encoder.layout.yaml`. @throws BalafonError CONTRACT_INVALID with line and column. */
export function parseLayout(text: string, name: string): FeatureLayout {
  return validated<FeatureLayout>(parseYaml(text, name, codes), layoutValidator, codes);
}

/** Parses a `head.contract.yaml` whose golden clips do not matter yet. @throws BalafonError CONTRACT_INVALID with line and column. */
export function parseContractDraft(text: string, name: string): ContractDraft {
  const file = parseYaml(text, name, codes);
  leaveOutGolden(file, ["golden"]);
  return validated<ContractDraft>(file, contractDraftValidator, codes);
}

/** Parses `head.contract.yaml`. @throws BalafonError CONTRACT_INVALID with line and column. */
export function parseContract(text: string, name: string): HeadContract {
  return validated<HeadContract>(parseYaml(text, name, codes), contractValidator, codes);
}
