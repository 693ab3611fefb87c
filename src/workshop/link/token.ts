const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** 128 random bits in base64url. Plain http is no secure context, but this generator is there. */
export function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let token = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (const shift of [18, 12, 6, 0]) token += ALPHABET[(group >> shift) & 63];
  }
  return token.slice(0, 22);
}

/** Who somebody is in a room, as this browser remembers it. */
export interface Membership {
  readonly token: string;
  readonly name: string;
}

const key = (code: string): string => `parley.room.${code}`;

/** Undefined where this browser has not joined the room, or keeps nothing. */
export function membership(code: string): Membership | undefined {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(key(code)) ?? "null");
    if (typeof saved !== "object" || saved === null || !("token" in saved)) return undefined;
    const { token, name } = saved as Partial<Membership>;
    return typeof token === "string" && /^[\w-]{22}$/.test(token) ? { token, name: String(name ?? "") } : undefined;
  } catch {
    return undefined;
  }
}

/** Must come before the first hello: a phone that dies in between is the same person when it comes back. */
export function join(code: string, name: string): Membership {
  const member = { token: membership(code)?.token ?? newToken(), name };
  try {
    localStorage.setItem(key(code), JSON.stringify(member));
  } catch {
    // A private window may keep nothing: then a reload is a new person, and nothing else is lost.
  }
  return member;
}

export function forget(code: string): void {
  try {
    localStorage.removeItem(key(code));
  } catch {
    // As above.
  }
}
