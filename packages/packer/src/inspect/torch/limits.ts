/** data.pkl: about 110 bytes a tensor, so this is some 150,000 tensors. */
export const maxPickleBytes = 16_777_216;

/** Values on the stack. CPython's pickler writes dicts and lists in batches of 1,000. */
export const maxStack = 65_536;

/** Open marks: one for every tuple or dict that is being built, so the nesting of a checkpoint. */
export const maxMarks = 1000;

/** Values made, each of which takes memory: about 15 a tensor. */
export const maxValues = 1_000_000;

/** Memo slots; CPython's pickler numbers them from 0 without gaps. */
export const maxMemo = 1_000_000;

/** Bytes of one string: a key, or a configuration that was saved as text. */
export const maxStringBytes = 1_048_576;

/** Bytes of a module's or a name's line in GLOBAL. */
export const maxGlobalBytes = 256;

/** Characters of all names that a checkpoint is listed with. Dicts may be shared, so that eight levels of them name more than any file holds. */
export const maxListedCharacters = 16_777_216;

/** How many tensors of a storage's size may share it on average, and how many names a tensor may have: layers that are tied appear once for each use. */
export const maxSharing = 64;
