import { join } from "node:path";
import { parseArgs } from "node:util";
import { STORES, type StoreKind } from "./rooms/store/open.ts";

/** The one port of Parley. A browser keeps what it stored per address and port, so it is never changed silently. */
export const DEFAULT_PORT = 4747;

export interface Options {
  readonly port: number;
  /** The address to listen on; undefined listens on all of them. */
  readonly host: string | undefined;
  /** Whether to build the app first. */
  readonly build: boolean;
  readonly rooms: {
    /** Undefined: libsql, or Node's own where libsql cannot be loaded. */
    readonly store: StoreKind | undefined;
    /** The file that rooms are kept in. */
    readonly file: string;
    readonly keepDays: number;
    readonly create: "anyone" | "local";
    readonly origins: readonly string[];
    readonly behindProxy: boolean;
  };
}

export type Parsed = { readonly options: Options } | { readonly help: string } | { readonly fault: string };

const HELP = `Usage: npm start -- [options]

Builds Parley and serves it: the app, and workshops for the phones in the same network.
Every option can also be set by the variable in brackets.

  --port <number>      the port to listen on (default ${DEFAULT_PORT}) [PORT]
                       A browser keeps attempts per address: another port is an empty history.
  --host <address>     the address to listen on (default: all of this computer's;
                       127.0.0.1 keeps others on the network out) [PARLEY_HOST]
  --no-build           serve what was built last

Workshops:
  --data <folder>      where rooms are kept (default: .parley in your home folder) [PARLEY_DATA]
  --store <kind>       libsql, node (Node's own SQLite, from Node 22.13) or memory (until the
                       server stops); default: the first that can be loaded [PARLEY_STORE]
  --keep-days <days>   purge rooms that are older (default 90) [PARLEY_KEEP_DAYS]
  --create <who>       who may make rooms: anyone in the network, or local, only this
                       computer (default anyone) [PARLEY_CREATE]
  --origin <url>       another address that the app is opened under, e.g. that of a proxy;
                       can be given several times [PARLEY_ORIGIN, separated by commas]
  --behind-proxy       take addresses of clients from X-Forwarded-For [PARLEY_BEHIND_PROXY=1]

  --help               show this text`;

type Environment = Readonly<Record<string, string | undefined>>;

/** A setting that cannot be used, as a sentence. */
class Unusable extends Error {}

/** Reads the command line of the server; `environment` is process.env, `home` the user's folder. */
export function parseOptions(args: readonly string[], environment: Environment, home = "."): Parsed {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: "string" },
        host: { type: "string" },
        build: { type: "boolean", default: true },
        data: { type: "string" },
        store: { type: "string" },
        "keep-days": { type: "string" },
        create: { type: "string" },
        origin: { type: "string", multiple: true },
        "behind-proxy": { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
      allowNegative: true,
    });
    if (values.help) return { help: HELP };
    const folder = values.data ?? (environment.PARLEY_DATA || join(home, ".parley"));
    return {
      options: {
        port: wholeNumber(values.port ?? (environment.PORT || String(DEFAULT_PORT)), 1, 65_535, "port"),
        host: values.host ?? (environment.PARLEY_HOST || undefined),
        build: values.build,
        rooms: {
          store: oneOf(values.store ?? environment.PARLEY_STORE, STORES, "store"),
          file: join(folder, "rooms.db"),
          keepDays: wholeNumber(
            values["keep-days"] ?? (environment.PARLEY_KEEP_DAYS || "90"),
            1,
            36_500,
            "number of days",
          ),
          create: oneOf(values.create ?? environment.PARLEY_CREATE, ["anyone", "local"], "answer to who") ?? "anyone",
          origins: (values.origin ?? environment.PARLEY_ORIGIN?.split(",") ?? []).map(origin),
          behindProxy: values["behind-proxy"] ?? environment.PARLEY_BEHIND_PROXY === "1",
        },
      },
    };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

function wholeNumber(wanted: string, from: number, to: number, what: string): number {
  const number = Number(wanted);
  if (/^\d+$/.test(wanted) && number >= from && number <= to) return number;
  throw new Unusable(`"${wanted}" is no ${what}: give a whole number from ${from} to ${to}.`);
}

function oneOf<Kind extends string>(
  wanted: string | undefined,
  kinds: readonly Kind[],
  what: string,
): Kind | undefined {
  if (wanted === undefined || wanted === "") return undefined;
  const found = kinds.find((kind) => kind === wanted);
  if (found === undefined) throw new Unusable(`"${wanted}" is no ${what}: give ${kinds.join(", ")}.`);
  return found;
}

function origin(wanted: string): string {
  const text = wanted.trim();
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return new URL(text).origin;
  throw new Unusable(`"${text}" is no address: give one like https://parley.example.`);
}
