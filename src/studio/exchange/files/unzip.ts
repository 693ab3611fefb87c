import { Unzip, UnzipInflate, UnzipPassThrough, zipSync } from "fflate";

/** Why a file is not read. Names a sentence in the locales (`exchange.fault.<code>`). */
export type FileFault =
  | "too-large"
  | "not-utf8"
  | "unknown-kind"
  | "not-a-zip"
  | "unpacks-too-large"
  | "not-a-document"
  | "not-a-sheet"
  | "no-rows"
  | "old-format"
  | "not-a-story";

export class Unreadable extends Error {
  readonly fault: FileFault;
  /** What a reader of the format said, in its own words. */
  readonly why: string;
  constructor(fault: FileFault, why = "") {
    super(fault);
    this.fault = fault;
    this.why = why;
  }
}

/** Bytes that the parts of a document may have together once they are unpacked. */
const UNPACKED = 40 * 1024 * 1024;
/** Small enough that one step cannot unpack to more than some megabytes. */
const STEP = 4096;

/**
 * Unpacks the parts of a zip that are wanted, counting what really comes out: what a zip says of its own sizes may be a lie.
 */
export function unzipped(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Unreadable(bytes[0] === 0xd0 ? "old-format" : "not-a-zip");
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  const unzip = new Unzip();
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  unzip.onfile = (file) => {
    if (!wanted(file.name)) return;
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, last) => {
      // What is thrown below comes back here as an error of the stream.
      if (error !== null) throw error instanceof Unreadable ? error : new Unreadable("not-a-zip", error.message);
      total += chunk.length;
      if (total > UNPACKED) throw new Unreadable("unpacks-too-large");
      chunks.push(chunk);
      if (last) parts.set(file.name, joined(chunks));
    };
    file.start();
  };
  try {
    for (let at = 0; at < bytes.length; at += STEP)
      unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable("not-a-zip", String(error));
  }
  return parts;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** The same document with nothing in it but those parts: what reads it next cannot be given anything larger. */
export function repacked(bytes: Uint8Array, wanted: (name: string) => boolean): ArrayBuffer {
  const parts = unzipped(bytes, wanted);
  const zip = zipSync(Object.fromEntries(parts), { level: 0 });
  return zip.buffer.slice(zip.byteOffset, zip.byteOffset + zip.byteLength) as ArrayBuffer;
}
