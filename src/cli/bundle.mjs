// Turns a TypeScript entry of this repository into one file under .cache/ that every supported Node runs: Node 20
// cannot strip types. The bundle is rebuilt only when one of the files that went into it has changed, so that a warm
// start costs a few stat calls and never loads the bundler.
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const CACHE = join(ROOT, ".cache");

/** Imports the bundle of `entry` (a path from the root of the repository), building it first where it is stale. */
export async function importBundled(entry, name) {
  const output = join(CACHE, `${name}.mjs`);
  if (!isFresh(output, inputsFile(name))) await bundle(entry, name, output);
  return import(pathToFileURL(output).href);
}

const inputsFile = (name) => join(CACHE, `${name}.inputs.json`);

function isFresh(output, inputs) {
  if (!existsSync(output) || !existsSync(inputs)) return false;
  const built = statSync(output).mtimeMs;
  try {
    const files = JSON.parse(readFileSync(inputs, "utf8"));
    return files.every((file) => statSync(join(ROOT, file)).mtimeMs < built);
  } catch {
    // A file that went into the bundle is gone, or the list is damaged: build again.
    return false;
  }
}

async function bundle(entry, name, output) {
  const { rolldown } = await import("rolldown");
  const build = await rolldown({ input: join(ROOT, entry), platform: "node", logLevel: "warn", cwd: ROOT });
  const { output: chunks } = await build.generate({ format: "esm", codeSplitting: false });
  await build.close();
  const chunk = chunks[0];
  // What is installed changes with the lockfile, and how it is bundled with this file.
  const inputs = ["package-lock.json", "src/cli/bundle.mjs", ...chunk.moduleIds.flatMap(ownSource)];
  mkdirSync(CACHE, { recursive: true });
  writeWhole(output, chunk.code);
  writeWhole(inputsFile(name), JSON.stringify(inputs));
}

function ownSource(id) {
  const inside = id.startsWith(`${ROOT}/`) || id.startsWith(`${ROOT}\\`);
  return inside && !id.includes("node_modules") ? [id.slice(ROOT.length + 1)] : [];
}

/** Two commands may start at once: neither may read what the other has half written. */
function writeWhole(path, text) {
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, path);
}
