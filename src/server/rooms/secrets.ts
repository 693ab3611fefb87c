import { createHash, createHmac, randomBytes, randomInt } from "node:crypto";
import { CODE_ALPHABET, CODE_LENGTH } from "../../core/room/limits.ts";

/** 128 bits, as they stand in a link. */
export const newToken = (): string => randomBytes(16).toString("base64url");

/** What is kept of a token. It has 128 random bits, so a plain hash cannot be searched. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** A room's code, drawn evenly from all there are. */
export const newCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join("");

/** Who a participant is for one question, to whoever has its key: 96 bits. */
export const pseudonym = (key: string, participant: string): string =>
  createHmac("sha256", key).update(participant).digest("base64url").slice(0, 16);
