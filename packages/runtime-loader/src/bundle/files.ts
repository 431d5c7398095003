/** What identifies the content of a file. */
export interface FileDigest {
  /** SHA-256 as lower-case hex. */
  readonly sha256: string;
  /** How many bytes were hashed. */
  readonly bytes: number;
}

/** The files of one model bundle, wherever they lie. Paths are relative, with forward slashes. */
export interface BundleFiles {
  /** What messages call the bundle. Nothing depends on it: a renamed bundle is the same bundle. */
  readonly name: string;
  /** Every file, in any order. Anything that is not a plain file is an error. */
  list(): Promise<string[]>;
  /** The bytes of one file, at most `maxBytes` of them. @throws BalafonError LIMIT_EXCEEDED where it holds more. */
  read(path: string, maxBytes: number): Promise<Uint8Array>;
  /** What one file comes to, without holding it: the bytes are those that were hashed. */
  digest(path: string): Promise<FileDigest>;
}
