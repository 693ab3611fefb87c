import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { ensureChromium, LAUNCH_ARGUMENTS } from "../run/chromium.mjs";

/** A browser with a profile that outlives it, in a process group of its own that can be killed without warning. */
export interface Killable {
  readonly page: Page;
  /** SIGKILL to the browser and all its processes: no handler runs, nothing is written any more. */
  kill(): Promise<void>;
}

export const newProfile = (): string => mkdtempSync(join(tmpdir(), "parley-profile-"));
export const dropProfile = (profile: string): void => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });

export async function launchKillable(profile: string): Promise<Killable> {
  const child = spawn(
    ensureChromium(),
    [...LAUNCH_ARGUMENTS, "--headless", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"],
    { detached: true, stdio: ["ignore", "ignore", "pipe"] },
  );
  const browser = await chromium.connectOverCDP(await endpoint(child));
  const context = browser.contexts()[0] ?? (await browser.newContext());
  const page = await context.newPage();
  return { page, kill: () => kill(child, browser) };
}

async function kill(child: ChildProcess, browser: Browser): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  // A negative number is the group: renderers and the storage service die with the browser.
  if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  await gone;
  await browser.close().catch(() => undefined);
}

/** The browser writes the address of its debugging socket to standard error. */
function endpoint(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.on("data", (chunk) => {
      said += chunk;
      const found = /DevTools listening on (\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.once("exit", () => reject(new Error(`the browser did not start: ${said}`)));
  });
}
