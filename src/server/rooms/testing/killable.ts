import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import type { StoreKind } from "../store/open.ts";

/** A port that nobody has; the server that is killed and started again must have the same one each time. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** Starts a server in a process of its own and resolves once it serves. */
export async function startChild(
  port: number,
  file: string,
  kind: Exclude<StoreKind, "memory"> = "libsql",
): Promise<ChildProcess> {
  const child = fork("src/server/rooms/testing/child.mjs", [String(port), file, kind], { stdio: "inherit" });
  await Promise.race([
    once(child, "message"),
    once(child, "exit").then(() => {
      throw new Error("the server did not start");
    }),
  ]);
  return child;
}

/** kill -9: no handler runs, nothing is flushed. */
export async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}
