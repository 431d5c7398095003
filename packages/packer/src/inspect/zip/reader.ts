import { callbackify } from "node:util";
import { BalafonError } from "@balafon/manifest-schema";
import { fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from "yauzl";
import type { ByteSource } from "../../resolve/byte-source.ts";

/** yauzl's view of a ByteSource. yauzl asks for a subclass, so this is one of the few classes. */
class SourceReader extends RandomAccessReader {
  readonly #source: ByteSource;

  constructor(source: ByteSource) {
    super();
    this.#source = source;
  }

  override read(buffer: Buffer, offset: number, length: number, position: number, callback: (error: Error | null) => void): void {
    const read = async (): Promise<number> => {
      buffer.set(await this.#source.read(position, length), offset);
      return length;
    };
    callbackify(read)(callback);
  }
}

/** Opens an archive's central directory; names stay raw, because they are checked and decoded here. */
export async function openDirectory(source: ByteSource): Promise<ZipFile> {
  const options = { autoClose: false, decodeStrings: false, validateEntrySizes: true };
  const zip = await fromRandomAccessReaderPromise(new SourceReader(source), source.size, options).catch(refuse(source.name));
  // An emitter's error without a listener would end the process; each error also rejects the call that met it.
  zip.on("error", () => {});
  return zip;
}

/** Turns yauzl's plain errors into FORMAT_INVALID or FORMAT_TRUNCATED; errors of the source itself pass as they are. */
export function refuse(archive: string): (cause: Error) => never {
  return (cause) => {
    if (cause instanceof BalafonError) throw cause;
    const cutShort = /truncated|EOF|overflows file bounds/.test(cause.message);
    throw new BalafonError(cutShort ? "FORMAT_TRUNCATED" : "FORMAT_INVALID", {
      subject: archive,
      problem: "not a whole zip archive",
      found: cause.message,
      hint: "Copy or download it again, or write it again with torch.save or numpy.savez.",
      cause,
    });
  };
}
