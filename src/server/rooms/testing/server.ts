import type { AddressInfo } from "node:net";
import { createServer, listen } from "../../http.ts";
import { type RoomsOptions, serveRooms } from "../serve.ts";
import { memoryStore } from "../store/memory.ts";

/** A server of rooms on any free port. */
export async function startRooms(options: Partial<RoomsOptions> = {}) {
  let handler: Awaited<ReturnType<typeof serveRooms>>["handler"] = async () => false;
  const server = createServer(async (request, response) => {
    if (!(await handler(request, response))) response.writeHead(404).end();
  });
  await listen(server, 0, "127.0.0.1");
  const { port } = server.address() as AddressInfo;
  const faults: unknown[] = [];
  const rooms = await serveRooms(server, {
    store: memoryStore(),
    cases: "scenarios",
    port,
    keepDays: 90,
    origins: [],
    create: "anyone",
    behindProxy: false,
    addresses: () => ["http://192.168.7.7:4747/"],
    complain: (error) => faults.push(error),
    ...options,
  });
  handler = rooms.handler;
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    faults,
    async stop() {
      await rooms.close();
      server.close();
      server.closeAllConnections();
    },
  };
}
