/** Bytes of model.mlmodel, which is read whole: weights lie beside it. An encoder of 32 layers takes about 2 MB; what holds its weights inside is no ML Program. */
export const maxModelBytes: number = 32 << 20;

/** Fields of all messages together, packed elements included. An encoder of 32 layers has about 150,000; a decoded field costs up to 200 bytes. */
export const maxFields: number = 1 << 20;

/** Functions of a program; adapters of one network are told apart by them. */
export const maxFunctions = 64;

/** Operations of a program, constants included: an encoder of 32 layers has about 8,000. */
export const maxOperations: number = 1 << 17;

/** Characters of a name, an operation type, a key or a string: names are quoted in messages and compared. */
export const maxNameLength = 4096;

/** Dimensions of a tensor: Core ML takes 5, and a table of codes for a tensor of 5 has 7. */
export const maxRank = 16;

/** Numbers in the program itself, all of a model together: they lie in memory. Core ML keeps whole tables of indices there. */
export const maxImmediates: number = 1 << 20;

/** Bytes of a string that we write ourselves for an app to read; longer ones are cut by nobody, so they are refused. */
export const maxTextLength: number = 1 << 16;

/** Records of a weight file: each is 128 bytes or more, and its header is read when the package is opened. */
export const maxRecords: number = 1 << 16;

/** Entries of Manifest.json: a package has two, the model and its weights. */
export const maxManifestItems = 16;

/** Characters of a path in Manifest.json. */
export const longestPath = 1000;

/** Bytes of the tables of a compressed weight: they are read whole. One table for each row of a large vocabulary takes 25 MB. */
export const maxTableBytes: number = 64 << 20;
