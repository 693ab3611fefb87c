import { hostname, networkInterfaces } from "node:os";

/**
 * The addresses that pages of ours can come from: this computer's own names and those of its network cards. Read again
 * each time, because a laptop changes its Wi-Fi between two workshops.
 */
export function allowedOrigins(port: number, extra: readonly string[], interfaces = networkInterfaces()): Set<string> {
  const name = hostname().toLowerCase();
  const cards = Object.values(interfaces)
    .flatMap((list) => list ?? [])
    .map(({ address, family }) => (family === "IPv6" ? `[${address}]` : address));
  const hosts = ["localhost", "127.0.0.1", "[::1]", name, `${name}.local`, ...cards];
  // A browser leaves the port of the scheme out.
  return new Set([
    ...hosts.map((host) => `http://${host}${port === 80 ? "" : `:${port}`}`),
    ...extra.map((origin) => origin.replace(/\/+$/, "").toLowerCase()),
  ]);
}

export const isAllowed = (origin: string | undefined, allowed: ReadonlySet<string>): boolean =>
  origin !== undefined && allowed.has(origin.toLowerCase());
