import { readdirSync, readFileSync } from "node:fs";
import { join, posix, sep } from "node:path";

const ROOT = join(import.meta.dirname, "../..");

/** One import of a source file. */
export interface Import {
  /** As written, without a query: `./view.tsx`, `xstate`. */
  readonly specifier: string;
  /** For a relative import, the path from the root of the repository. */
  readonly path: string | undefined;
  /** Whether only types come in, so that nothing is loaded. */
  readonly typeOnly: boolean;
  /** Whether it is loaded only when asked for. */
  readonly lazy: boolean;
}

export interface Source {
  /** From the root of the repository, with slashes: `src/core/world.ts`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

/** All TypeScript under src/. */
export function readSources(): Source[] {
  return filesUnder("src")
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => {
      const text = readFileSync(join(ROOT, path), "utf8");
      return { path, text, imports: scanImports(path, text) };
    });
}

/** The names of the folders in a folder of the repository. */
export function foldersIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .map((path) => path.split(sep).join("/"))
    .sort();
}

const STATEMENT = /^[ \t]*(?:import|export)\s+(type\s+)?(?:([^"';]*?)\s*from\s*)?"([^"]+)"/gm;
const DYNAMIC = /\bimport\(\s*"([^"]+)"/g;
/** Vite's globs, by the part of the pattern before its first star. */
const GLOB = /\bimport\.meta\.glob(?:<[^(]*>)?\(\s*(\[[^\]]*\]|"[^"]*")/g;

/** Reads the imports of a file. Formatted code has one statement per import, which is what makes this enough. */
export function scanImports(path: string, text: string): Import[] {
  const code = withoutComments(text);
  const found = (specifier: string, typeOnly: boolean, lazy: boolean): Import => {
    const plain = specifier.replace(/\?.*$/, "");
    return { specifier: plain, path: plain.startsWith(".") ? resolve(path, plain) : undefined, typeOnly, lazy };
  };
  const globs = [...code.matchAll(GLOB)].flatMap(([, patterns = ""]) => [...patterns.matchAll(/"!?([^"]+)"/g)]);
  return [
    ...[...code.matchAll(STATEMENT)].map(([, type, names = "", specifier = ""]) =>
      found(specifier, type !== undefined || onlyTypes(names), false),
    ),
    ...[...code.matchAll(DYNAMIC)].map(([, specifier = ""]) => found(specifier, false, true)),
    ...globs.map(([, pattern = ""]) => found(pattern.replace(/^\//, `${up(path)}/`), false, true)),
  ];
}

/** `{ type A, type B }`: nothing of it is left once the types are gone. */
function onlyTypes(names: string): boolean {
  const list = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
  const each = list?.split(",").map((name) => name.trim());
  return each?.filter(Boolean).every((name) => name.startsWith("type ")) ?? false;
}

const resolve = (from: string, specifier: string) => posix.join(posix.dirname(from), specifier);

const up = (path: string) => posix.relative(posix.dirname(path), ".") || ".";

/** Blanks comments, so that neither an example in one nor a word about `any` counts. Addresses in strings stay. */
export function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "))
    .replace(/(^|\s)\/\/.*$/gm, "$1");
}
