const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

/** 20 letters and digits, 100 bits of chance. `crypto.randomUUID` does not exist on plain http. */
export function newAttemptId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(20));
  return `a${Array.from(bytes, (byte) => ALPHABET[byte & 31]).join("")}`.slice(0, 20);
}

/** 32 bits for the generator of an attempt. */
export function newSeed(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) | 0;
}
