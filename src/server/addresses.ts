import { networkInterfaces } from "node:os";

export interface Address {
  readonly label: string;
  readonly url: string;
}

const LOOPBACK = /^(localhost|127\.|::1$)/;

/** Where a browser finds the server: on this computer, and from the others in the same network. */
export function addresses(host: string | undefined, port: number, interfaces = networkInterfaces()): Address[] {
  const here = { label: "On this computer", url: `http://localhost:${port}/` };
  if (host !== undefined && host !== "0.0.0.0" && host !== "::") {
    if (LOOPBACK.test(host)) return [here];
    return [{ label: "On this network", url: `http://${host.includes(":") ? `[${host}]` : host}:${port}/` }];
  }
  const outside = Object.values(interfaces)
    .flatMap((list) => list ?? [])
    .filter((each) => each.family === "IPv4" && !each.internal)
    .map((each) => ({ label: "On this network", url: `http://${each.address}:${port}/` }));
  return [here, ...outside];
}
