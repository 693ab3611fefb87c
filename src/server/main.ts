import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { renderUnicodeCompact } from "uqr";
import { addresses } from "./addresses.ts";
import { type Handler, siteHandler } from "./handler.ts";
import { createServer, listen } from "./http.ts";
import { type Options, parseOptions } from "./options.ts";
import { type Rooms, serveRooms } from "./rooms/serve.ts";
import { openStore } from "./rooms/store/open.ts";
import { loadSite } from "./site.ts";

/** What the launcher knows and the server does not: where the app is built to, and how. */
export interface Setting {
  readonly dist: string;
  /** The folder of the cases that workshops can play. */
  readonly cases: string;
  build(): Promise<void>;
}

/** Runs the server and resolves to an exit code, or to undefined once it serves. */
export async function main(args: readonly string[], setting: Setting): Promise<number | undefined> {
  const parsed = parseOptions(args, process.env, homedir());
  if ("help" in parsed) {
    console.log(parsed.help);
    return 0;
  }
  if ("fault" in parsed) {
    console.error(parsed.fault);
    return 2;
  }
  return serve(parsed.options, setting);
}

async function serve(options: Options, setting: Setting): Promise<number | undefined> {
  // The port comes first: whoever has it may be serving the very files that a build would replace.
  let ready: (handler: Handler) => void = () => {};
  const handler = new Promise<Handler>((resolve) => {
    ready = resolve;
  });
  const server = createServer(async (request, response) => (await handler)(request, response));
  try {
    await listen(server, options.port, options.host);
  } catch (error) {
    console.error(whyNot(error, options));
    return 1;
  }
  let rooms: Rooms | undefined;
  const stop = async (): Promise<void> => {
    await rooms?.close();
    server.close();
    server.closeAllConnections();
  };
  closeOnSignals(() => void stop().catch(console.error));
  try {
    if (options.build) await setting.build();
    if (!existsSync(join(setting.dist, "index.html"))) throw new Error("Nothing is built yet: run npm run build.");
    const site = siteHandler(loadSite(setting.dist));
    rooms = await serveRooms(server, {
      ...options.rooms,
      store: await openStore(options.rooms.store, options.rooms.file),
      cases: setting.cases,
      port: options.port,
      addresses: () => [...options.rooms.origins, ...outside(options)],
      complain: console.error,
    });
    const { handler: ofRooms } = rooms;
    ready(async (request, response) => {
      if (!(await ofRooms(request, response))) await site(request, response);
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    await stop();
    return 1;
  }
  greet(options);
  return undefined;
}

/** Where phones find this computer; empty where only the loopback is known. */
const outside = ({ host, port }: Options): string[] =>
  addresses(host, port)
    .map(({ url }) => url)
    .filter((url) => !url.startsWith("http://localhost"));

function greet(options: Options): void {
  console.log("\nParley is ready.\n");
  for (const { label, url } of addresses(options.host, options.port)) console.log(`  ${label.padEnd(17)} ${url}`);
  const [phones] = [...options.rooms.origins, ...outside(options)];
  // A code that leads to localhost would send every phone to itself.
  if (phones === undefined) console.log("\nNo network is known: phones cannot join a workshop on this computer.");
  else console.log(`\n${renderUnicodeCompact(phones)}\n  Phones in the same Wi-Fi: ${phones}`);
  console.log("\nPress Ctrl+C to stop.");
}

function whyNot(error: unknown, { port, host }: Options): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") {
    return [
      `Port ${port} is taken: perhaps Parley already runs in another window, then open http://localhost:${port}/.`,
      "Otherwise stop the other program. Parley does not move to another port by itself, because browsers keep",
      "attempts per port and would show an empty history; npm start -- --port <number> chooses one on purpose.",
    ].join("\n");
  }
  if (code === "EACCES") return `This account may not use port ${port}: choose one above 1023 with --port <number>.`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") return `This computer has no address "${host}".`;
  return error instanceof Error ? error.message : String(error);
}

function closeOnSignals(close: () => void): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, close);
}
