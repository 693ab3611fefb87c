import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");

function parley(...args: string[]) {
  const child = spawn(process.execPath, ["src/cli/launch.mjs", ...args], { cwd: ROOT });
  return { child, ended: once(child, "close").then(([code]) => code as number), errors: text(child.stderr) };
}

// Bundling takes a moment on the first start after a change.
describe("the command line as it is started", { timeout: 20_000 }, () => {
  it("writes whole and clean output into a pipe", async () => {
    const { child, ended, errors } = parley("--help");
    const output = await text(child.stdout);
    expect(await ended).toBe(0);
    expect(output).toMatch(/^Usage: parley[\s\S]*wrong usage\.\n$/);
    expect(await errors).toBe("");
  });

  it("does not mind a reader that has gone, and still tells how it went", async () => {
    const { child, ended, errors } = parley("--help");
    child.stdout.destroy();
    expect(await ended).toBe(0);
    expect(await errors).toBe("");
  });

  it("hands the exit code on", async () => {
    const { ended, errors } = parley("fly");
    expect(await ended).toBe(2);
    expect(await errors).toContain('There is no command "fly".');
  });
});
