/** Nested messages. Real models reach about 8; protobufjs recurses once a level. */
export const maxDepth = 64;

/** Fields of all messages together, packed elements included. A Whisper encoder has about 40,000; a decoded field costs up to 200 bytes. */
export const maxFields: number = 1 << 20;

/** Everything of a model but its tensors' payloads. */
export const maxSkeletonBytes: number = 64 << 20;

/** Payloads that are lists of numbers (float_data and the like), packed and decoded, all of a model together: they lie in memory. */
export const maxTypedDataBytes: number = 64 << 20;

/** Dense bytes of all sparse initializers of a model together: a file of a few bytes can claim any number of zeros. */
export const maxDenseBytes: number = 256 << 20;

/** Files of external data: old exporters write one for each tensor. Each stays open. */
export const maxExternalFiles = 1000;

/** Tensors in the nodes of a model that is written, all together: they lie in memory. */
export const maxAttributeBytes: number = 256 << 20;

/** Functions that call functions; exporters nest a handful. */
export const maxFunctionDepth = 64;

/** Nodes, values, attributes and numbers of them that inlined functions may come to; each is up to 200 bytes of names. */
export const maxInlinedFields: number = 1 << 18;

/** UTF-16 units of a name, an operator type or a symbolic dimension: names are quoted in messages and compared. */
export const maxNameLength = 4096;

/** A protobuf message ends below 2 GiB: readers keep its length in a signed 32-bit integer. */
export const maxModelBytes: number = 2 ** 31 - 1;
