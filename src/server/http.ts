import { createServer as createHttpServer, type Server } from "node:http";
import type { Handler } from "./handler.ts";

/**
 * The http server around a handler. It is returned not yet listening, so that more can be attached to it first: the
 * workshop's sockets take the `upgrade` event.
 */
export function createServer(handler: Handler): Server {
  return createHttpServer((request, response) => {
    handler(request, response).catch((error: unknown) => {
      console.error(error);
      // Once the head is out there is no other way to say that the body is not whole.
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { "content-type": "text/plain; charset=utf-8" }).end("The server failed.\n");
    });
  });
}

/** Resolves once the server listens; rejects where it cannot (the port is taken). */
export function listen(server: Server, port: number, host: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, ...(host === undefined ? {} : { host }) }, () => {
      server.off("error", reject);
      resolve();
    });
  });
}
