import type { AddressInfo } from "node:net";
import { siteHandler } from "../../src/server/handler.ts";
import { createServer, listen } from "../../src/server/http.ts";
import { loadSite } from "../../src/server/site.ts";

/** Serves a built page exactly as Parley is served, on any free port. */
export async function serveFolder(folder: string): Promise<{ origin: string; close(): void }> {
  const server = createServer(siteHandler(loadSite(folder)));
  await listen(server, 0, "localhost");
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
