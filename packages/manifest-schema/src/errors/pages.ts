import type { ErrorCode } from "./codes.ts";

/** Why an error comes, and what to do about it, beyond what its message says of the case at hand. */
export interface ErrorPage {
  readonly cause: string;
  readonly cure: string;
}

/** One page for each code. docs/errors.md is written from it, with a real message beside each. */
export const errorPages: Readonly<Record<ErrorCode, ErrorPage>> = {
  USAGE: {
    cause:
      "The command line cannot be understood: an unknown command or option, an argument too few or too many. In an app: a call of the loader cannot be meant, such as one without a list of trusted keys, with audio of a type that is not taken, or after release().",
    cure: "pack-model --help lists the commands, pack-model COMMAND --help the options of one. A message of the loader names the argument and what it takes.",
  },
  RECIPE_SYNTAX: {
    cause: "The recipe is not YAML, or uses what no recipe needs: aliases, duplicate keys, deep nesting.",
    cure: "Go to the line and column that the message names. An editor with YAML support shows the same place.",
  },
  RECIPE_INVALID: {
    cause:
      "The recipe is YAML, but a field is unknown, missing or has a value that it cannot have; or a gate would be loosened; or a rule matches no weight; or calibration clips hold nothing, or what is golden.",
    cure: "The message says what would be valid. The first line of recipes/anchor.yaml makes editors complete fields.",
  },
  CONTRACT_INVALID: {
    cause:
      "A layout file or a contract file is not YAML or does not fit its schema; or its golden clips can prove nothing: arrays that are not there or hold no numbers, a text that the head cannot write.",
    cure: "Ask whoever made the export or trained the head: these files are theirs to correct.",
  },
  FILE_MISSING: {
    cause: "A file that was named does not exist.",
    cure: "Paths in a recipe are relative to the recipe's folder, paths in a contract to the contract's.",
  },
  FILE_UNREADABLE: {
    cause: "The file is there and cannot be read: permissions, a folder in place of a file, a device.",
    cure: "Check what the path is and who may read it.",
  },
  SOURCE_DIGEST_MISMATCH: {
    cause: "A source is not the file that the recipe was written for.",
    cure: "Fetch the right file. Write a new digest into the recipe only after the file's maker has confirmed it.",
  },
  SOURCE_CHANGED: { cause: "A source changed while it was being packed.", cure: "Wait until whatever writes it is done, then pack again." },
  FORMAT_TRUNCATED: {
    cause: "A file ends before what it announces.",
    cure: "Copy or download it again; compare its size and digest with its maker's.",
  },
  FORMAT_INVALID: {
    cause: "A file's bytes contradict its format or each other.",
    cure: "The file is damaged, or was written by a broken tool; get it again or export it again.",
  },
  FORMAT_UNSUPPORTED: {
    cause: "The file is valid and uses a part of its format that Balafon does not read.",
    cure: "The message names the part, and how to write the file without it.",
  },
  LIMIT_EXCEEDED: {
    cause: "Something is larger, deeper or more numerous than any real file of its kind. Limits are checked before memory is taken.",
    cure: "If the file is real, report it with the number: limits are there to stop attacks, not models.",
  },
  PICKLE_FORBIDDEN: {
    cause: "A checkpoint holds a pickle that would run code, or objects beyond tensors and plain values. Nothing of it was run.",
    cure: "Load it where you trust it and save its state dict alone: torch.save(model.state_dict(), path).",
  },
  OPERATOR_UNSUPPORTED: {
    cause: "A graph uses an operator that Balafon does not carry over, or the runtime does not run.",
    cure: "Export the encoder in float, without runtime-specific fusions or dynamic quantization.",
  },
  OPSET_UNSUPPORTED: {
    cause: "A graph is written in an opset that is too old or too new.",
    cure: "Export it again with a newer opset_version, or convert it with onnx.version_converter.",
  },
  AUDIO_UNSUPPORTED: {
    cause: "A WAV file has another sample rate, more channels or another encoding than the layout says.",
    cure: "Convert it; the message gives the command. Audio is never resampled silently: that would change the features.",
  },
  KEY_INVALID: {
    cause: "A signing key or a trusted key is not an ECDSA P-256 key in PEM, or the environment variable for it is not set.",
    cure: "openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 makes a private key, openssl pkey -pubout its public half.",
  },
  LAYOUT_MISMATCH: {
    cause: "An encoder provides another feature layout than a head expects. Shapes may agree all the same.",
    cure: "Pair the head with an encoder export of the layout that it was trained on, or train a head for this export.",
  },
  LAYOUT_CONTRADICTED: {
    cause: "A file shows something else than its layout says.",
    cure: "The layout was written for another export, or the export is not what its maker believes. Do not edit the layout until this passes.",
  },
  CHECKPOINT_MISMATCH: {
    cause:
      "The checkpoint's keys, shapes or classes are not those that the recipe describes, or it has no state dict where the recipe says.",
    cure: "pack-model inspect lists the checkpoint's keys. head.layers must name every one once; head.select and head.prefix choose a part.",
  },
  CONTRACT_MISMATCH: {
    cause: "Two parts have equal layouts but were proved on different golden features, or a part comes from another bundle.",
    cure: "Use parts that were packed under one contract.",
  },
  PARITY_FAILED: {
    cause:
      "What was computed is not what the training path computed: the export's features, the head's logits, or the quantized parts against their source.",
    cure: "The message names the measure, its limit and which part to look at.",
  },
  FORM_NOT_KEPT: {
    cause:
      "The runtime would hold weights in another form than the manifest says: restored in float32 where they should stay in codes, or multiplied by rounded activations.",
    cure: "Store these weights as `form: dense`, which is what the runtime makes of them, and report it with the runtime's version.",
  },
  NOT_DECODABLE: {
    cause: "Everything loads and matches, and the text is wrong, or silence is not silent.",
    cure: "Look at the vocabulary and its order, the blank, and the golden text; then at the bits. Where the message names proof.gates, only the recipe's own gate refuses.",
  },
  FEATURES_UNBOUND: {
    cause: "A features tensor was passed in that this recognizer's encoder did not make.",
    cure: "Encode the audio with the same recognizer. There is no way to pass features from elsewhere, on purpose.",
  },
  SIGNATURE_MISSING: { cause: "A bundle has no model.sig.", cure: "Load only what pack-model wrote and signed." },
  SIGNATURE_INVALID: {
    cause: "model.sig is damaged, of another kind, or does not fit what it covers.",
    cure: "Fetch the bundle again from whoever released it.",
  },
  SIGNATURE_UNTRUSTED: {
    cause:
      "The signature may be good, but its key is not in your trust list; or it is, and what it signed is another bundle than the one that you name.",
    cure: "Get the signer's public key from the signer, never from the bundle, and add it. Where the name differs, fetch the bundle that the app was made for.",
  },
  DIGEST_MISMATCH: {
    cause: "A file of a bundle was changed, added or removed after signing.",
    cure: "Fetch the bundle again. Nothing may be added to it, not even a note.",
  },
  MANIFEST_INVALID: {
    cause:
      "A manifest does not fit its schema, contradicts itself or the files beside it; or a part keeps weights outside of the bundle, where nobody signed them.",
    cure: "Pack the bundle again, with this version.",
  },
  ROLLBACK: {
    cause: "A bundle's sequence is lower than one that was accepted before.",
    cure: "Fetch the current release. If an old one must come back, release it again under a higher sequence.",
  },
  OUTPUT_FAILED: {
    cause: "The output cannot be written: a full disk, permissions, a read-only folder.",
    cure: "Make room or name another folder with --out: a pack needs the room of the bundle, beside the previous one, and for a while about 6 bytes for every parameter of the larger part. The previous bundle is as it was.",
  },
  INTERNAL: { cause: "A fault of ours.", cure: "Report it with the command and its files. The previous bundle is as it was." },
  INTERRUPTED: {
    cause: "SIGINT or SIGTERM stopped the pack.",
    cure: "Run it again when you like. The previous bundle is as it was, and nothing is left beside it.",
  },
};
