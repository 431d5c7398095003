/** A checkpoint of a few thousand tensors has as many entries; each costs two reads to list. */
export const maxEntries = 100_000;

/** Bytes of an entry's name; the format allows 65,535. */
export const maxNameBytes = 1024;

/** What all deflated entries of an archive may take in memory. Large tensors are stored, not deflated, and are read where they lie. */
export const maxInflatedBytes = 1_073_741_824;

/** Deflate reaches 1032:1 at best (RFC 1951: 258 bytes from 2 bits); an entry that claims more lies. */
export const maxRatio = 1100;
