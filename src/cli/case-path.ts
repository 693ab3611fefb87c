import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

const FILE = "case.json";

/**
 * The case file that an argument means: the file itself, the `case.json` of a folder, or that of a bundled case by its
 * id. What does not exist stays as it is, so that the error names what was typed.
 */
export function casePath(argument: string, cwd: string): string {
  if (argument === "-") return argument;
  const at = resolve(cwd, argument);
  if (existsSync(at)) return statSync(at).isDirectory() ? join(argument, FILE) : argument;
  const bundled = join("scenarios", argument, FILE);
  return existsSync(resolve(cwd, bundled)) ? bundled : argument;
}
