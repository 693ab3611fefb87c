import { parseArgs } from "node:util";

/** The one port of Parley. A browser keeps what it stored per address and port, so it is never changed silently. */
export const DEFAULT_PORT = 4747;

export interface Options {
  readonly port: number;
  /** The address to listen on; undefined listens on all of them. */
  readonly host: string | undefined;
  /** Whether to build the app first. */
  readonly build: boolean;
}

export type Parsed = { readonly options: Options } | { readonly help: string } | { readonly fault: string };

const HELP = `Usage: npm start -- [--port <number>] [--host <address>] [--no-build]

Builds Parley and serves it.

  --port <number>    the port to listen on (default ${DEFAULT_PORT}, or the variable PORT).
                     A browser keeps attempts per address: another port is an empty history.
  --host <address>   the address to listen on (default: all of this computer's;
                     127.0.0.1 keeps others on the network out)
  --no-build         serve what was built last
  --help             show this text`;

/** Reads the command line of the server; `environment` is process.env. */
export function parseOptions(args: readonly string[], environment: Record<string, string | undefined>): Parsed {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: "string" },
        host: { type: "string" },
        build: { type: "boolean", default: true },
        help: { type: "boolean", short: "h" },
      },
      allowNegative: true,
    });
    if (values.help) return { help: HELP };
    const wanted = values.port ?? (environment.PORT || String(DEFAULT_PORT));
    const port = Number(wanted);
    if (!/^\d+$/.test(wanted) || port < 1 || port > 65_535) {
      return { fault: `"${wanted}" is no port: give a whole number from 1 to 65535.` };
    }
    return { options: { port, host: values.host, build: values.build } };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
