import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import type { Usage } from "../../../src/server/rooms/testing/child.ts";

/** Whether a process can be held to one core here. */
export const canPin = ((): boolean => {
  try {
    execFileSync("taskset", ["-c", "0", "true"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

/** A server in a process of its own, on the first core alone where that can be had. */
export async function startServer(entry: string, port: number, file: string): Promise<ChildProcess> {
  const node = [process.execPath, "--expose-gc", entry, String(port), file];
  const [command = "", ...args] = canPin ? ["taskset", "-c", "0", ...node] : node;
  const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  await Promise.race([
    once(child, "message"),
    once(child, "exit").then(() => {
      throw new Error(`${entry} did not start`);
    }),
  ]);
  return child;
}

export async function usageOf(child: ChildProcess): Promise<Usage> {
  const answer = once(child, "message");
  child.send("usage");
  const [usage] = (await answer) as [Usage];
  return usage;
}

/** The same once collections find nothing more: one alone leaves what the one before it has made collectable. */
export async function settledUsageOf(child: ChildProcess): Promise<Usage> {
  for (let i = 0; i < 4; i++) {
    await usageOf(child);
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
  return usageOf(child);
}

export async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}
