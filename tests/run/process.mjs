import { spawn } from "node:child_process";
import { ROOT } from "../../src/cli/bundle.mjs";

/** Runs a Node script with our own standard output and error; resolves when it has ended. */
export function runNode(args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: "inherit", env: { ...process.env, ...env } });
    child.on("error", (error) => {
      console.error(error.message);
      resolve({ ok: false });
    });
    child.on("close", (code) => resolve({ ok: code === 0 }));
  });
}
