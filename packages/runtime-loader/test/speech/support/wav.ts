/** Bytes of a RIFF chunk, padded to an even length. */
export function chunk(id: string, payload: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(8 + payload.length + (payload.length % 2));
  bytes.set(Buffer.from(id, "latin1"));
  new DataView(bytes.buffer).setUint32(4, payload.length, true);
  bytes.set(payload, 8);
  return bytes;
}

/** A RIFF/WAVE file around chunks. */
export function riff(...chunks: Uint8Array[]): Uint8Array {
  return chunk("RIFF", Buffer.concat([Buffer.from("WAVE"), ...chunks]));
}

interface Fmt {
  readonly tag?: number;
  readonly channels?: number;
  readonly rate?: number;
  readonly bits?: number;
  readonly byteRate?: number;
  readonly blockAlign?: number;
  /** The bytes after the first 16. */
  readonly extension?: Uint8Array;
}

/** The payload of a `fmt ` chunk: 16-bit mono PCM at 16 kHz unless told otherwise. */
export function fmt({ tag = 1, channels = 1, rate = 16000, bits = 16, extension = new Uint8Array(), ...rest }: Fmt = {}): Uint8Array {
  const blockAlign = rest.blockAlign ?? (channels * bits) / 8;
  const bytes = new Uint8Array(16 + extension.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, tag, true);
  view.setUint16(2, channels, true);
  view.setUint32(4, rate, true);
  view.setUint32(8, rest.byteRate ?? rate * blockAlign, true);
  view.setUint16(12, blockAlign, true);
  view.setUint16(14, bits, true);
  bytes.set(extension, 16);
  return bytes;
}

/** What WAVEFORMATEXTENSIBLE adds: its size, valid bits, a channel mask, and the GUID of `tag`. */
export function extensible(tag: number, validBits: number, tail = "000000001000800000aa00389b71"): Uint8Array {
  const bytes = new Uint8Array(24);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 22, true);
  view.setUint16(2, validBits, true);
  view.setUint16(8, tag, true);
  bytes.set(Buffer.from(tail, "hex"), 10);
  return bytes;
}

/** A 16-bit mono WAV of these samples. */
export function pcm16(samples: readonly number[], options: Fmt = {}): Uint8Array {
  const data = new Uint8Array(Int16Array.from(samples).buffer);
  return riff(chunk("fmt ", fmt(options)), chunk("data", data));
}
