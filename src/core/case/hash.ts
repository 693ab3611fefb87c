import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** JSON with sorted keys: one text for one value, whatever order a file was written in. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([k, v]) => `${JSON.stringify(k)}:${canonicalJson(v)}`);
    return `{${entries.join(",")}}`;
  }
  return JSON.stringify(value);
}

/** SHA-256 in hex. In plain JavaScript, because `crypto.subtle` does not exist on plain http. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** What an attempt names the exact case by: 32 hex digits of the hash of its canonical JSON. */
export const caseHash = (value: unknown): string => sha256Hex(canonicalJson(value)).slice(0, 32);

/** What a translation says it was made from: 8 hex digits of the base text's hash. */
export const textHash = (text: string): string => sha256Hex(text).slice(0, 8);
