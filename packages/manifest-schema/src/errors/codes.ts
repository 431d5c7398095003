/**
 * Every way in which Balafon says no, with the exit code of the command line.
 *
 * 1 a fault of ours or of the machine; 2 wrong usage or bad input; 3 refused (contract or proof); 4 verification failed; 130 interrupted.
 * The set is closed: a message without a code is a defect.
 */
export const errorCodes = {
  USAGE: 2,
  RECIPE_SYNTAX: 2,
  RECIPE_INVALID: 2,
  CONTRACT_INVALID: 2,
  FILE_MISSING: 2,
  FILE_UNREADABLE: 2,
  SOURCE_DIGEST_MISMATCH: 2,
  SOURCE_CHANGED: 2,
  FORMAT_TRUNCATED: 2,
  FORMAT_INVALID: 2,
  FORMAT_UNSUPPORTED: 2,
  LIMIT_EXCEEDED: 2,
  PICKLE_FORBIDDEN: 2,
  OPERATOR_UNSUPPORTED: 2,
  OPSET_UNSUPPORTED: 2,
  AUDIO_UNSUPPORTED: 2,
  KEY_INVALID: 2,
  LAYOUT_MISMATCH: 3,
  LAYOUT_CONTRADICTED: 3,
  CHECKPOINT_MISMATCH: 3,
  CONTRACT_MISMATCH: 3,
  PARITY_FAILED: 3,
  FORM_NOT_KEPT: 3,
  NOT_DECODABLE: 3,
  FEATURES_UNBOUND: 3,
  SIGNATURE_MISSING: 4,
  SIGNATURE_INVALID: 4,
  SIGNATURE_UNTRUSTED: 4,
  DIGEST_MISMATCH: 4,
  MANIFEST_INVALID: 4,
  ROLLBACK: 4,
  OUTPUT_FAILED: 1,
  INTERNAL: 1,
  INTERRUPTED: 130,
} as const;

/** The name of one way of saying no. */
export type ErrorCode = keyof typeof errorCodes;
