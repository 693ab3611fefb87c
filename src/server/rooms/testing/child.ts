import { createServer, listen } from "../../http.ts";
import { serveRooms } from "../serve.ts";
import { openStore } from "../store/open.ts";

/** A server of rooms in a process of its own, for tests that kill it: `port`, `file`. */
export async function run(port: number, file: string, kind?: "libsql" | "node"): Promise<void> {
  let handler: Awaited<ReturnType<typeof serveRooms>>["handler"] = async () => false;
  const server = createServer(async (request, response) => {
    if (!(await handler(request, response))) response.writeHead(404).end();
  });
  await listen(server, port, "127.0.0.1");
  const rooms = await serveRooms(server, {
    store: await openStore(kind, file),
    cases: "scenarios",
    port,
    keepDays: 90,
    origins: [],
    create: "anyone",
    behindProxy: false,
    addresses: () => [],
    complain: (error) => console.error(error),
  });
  handler = rooms.handler;
  answerUsage();
  process.send?.("ready");
}

/** What the process has used, for whoever measures it: CPU in microseconds, memory in bytes after a collection. */
export interface Usage {
  readonly cpu: number;
  /** The same after a collection that only the measurement asked for. */
  readonly collected: number;
  readonly rss: number;
  readonly heap: number;
}

/** Answers "usage" from the parent process. */
export function answerUsage(): void {
  process.on("message", (asked) => {
    if (asked !== "usage") return;
    const cpu = spent();
    globalThis.gc?.();
    const { rss, heapUsed, external } = process.memoryUsage();
    process.send?.({ cpu, collected: spent(), rss, heap: heapUsed + external } satisfies Usage);
  });
}

function spent(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}
