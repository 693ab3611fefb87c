import { describe, expect, it } from "vitest";
import { fault, placeOf } from "./architecture/layers.ts";
import { foldersIn, readSources, type Source, scanImports, withoutComments } from "./architecture/sources.ts";

const sources = readSources();
const byPath = new Map(sources.map((source) => [source.path, source]));
// Helpers of tests live in folders called testing; nothing shipped may import them.
const isTest = ({ path }: Source) => /\.test\.tsx?$|\/testing\//.test(path);
const shipped = sources.filter((source) => !isTest(source));

describe("the import direction", () => {
  it("goes from core to activities, engine, features and app, and never back or sideways", () => {
    const faults = shipped.flatMap((source) =>
      source.imports.flatMap((imported) => fault(source, imported)?.concat(`, in ${source.path}`) ?? []),
    );
    expect(faults).toEqual([]);
  });

  it("names files that exist, with their endings", () => {
    const missing = sources.flatMap(({ path, imports }) =>
      imports
        .filter(
          (each) => each.path?.startsWith("src/") && /\.tsx?$|\/[^.]+$/.test(each.path) && !each.path.includes("*"),
        )
        .filter((each) => !byPath.has(each.path ?? ""))
        .map((each) => `${each.specifier} in ${path}`),
    );
    expect(missing).toEqual([]);
  });

  it.each(["server", "cli"] as const)("keeps every .tsx out of what %s loads", (layer) => {
    const seen = new Set(shipped.map(({ path }) => path).filter((path) => placeOf(path).layer === layer));
    // A set visits what is added to it meanwhile, so this walks the whole graph.
    for (const path of seen) {
      for (const imported of byPath.get(path)?.imports ?? []) {
        if (imported.path && !imported.typeOnly) seen.add(imported.path);
      }
    }
    expect([...seen].filter((path) => path.endsWith(".tsx"))).toEqual([]);
  });

  it("gives every activity's folder a line in the registry", () => {
    const registry = byPath.get("src/activities/index.ts")?.imports.map((each) => placeOf(each.path ?? "").name) ?? [];
    expect(foldersIn("src/activities").filter((kind) => !registry.includes(kind))).toEqual([]);
  });
});

describe("the rules", () => {
  const pure = shipped.filter(({ path }) => /^src\/(core|activities|engine)/.test(path) && path.endsWith(".ts"));

  it.each([
    ["a clock", /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bperformance\.now\b/],
    ["chance", /\bMath\.random\b|\brandomUUID\b|\bgetRandomValues\b/],
    ["code made from text", /\beval\(|\bnew Function\b/],
  ])("never use %s", (_, pattern) => {
    expect(pure.filter(({ text }) => pattern.test(withoutComments(text))).map(({ path }) => path)).toEqual([]);
  });
});

describe("every file", () => {
  it("has at most 400 lines", () => {
    const long = sources.filter(({ text }) => text.split("\n").length > 401);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it("keeps the compiler's protection", () => {
    const pattern = /\bas any\b|@ts-(ignore|nocheck|expect-error)|\bas unknown as any\b/;
    expect(sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it("does more than hand on what others export", () => {
    const barrels = shipped
      .filter(({ path }) => path !== "src/activities/index.ts")
      .filter(({ path, text }) => /\/index\.tsx?$/.test(path) || /^export (type )?(\*|\{[^}]*\}) from/m.test(text));
    expect(barrels.map(({ path }) => path)).toEqual([]);
  });
});

describe("ids", () => {
  it.each(["scenarios", "src/activities"])("of the folders in %s are ids as case files have them", (folder) => {
    expect(foldersIn(folder).filter((name) => !/^[a-z][a-z0-9-]*$/.test(name))).toEqual([]);
  });
});

describe("the import direction itself", () => {
  const why = (path: string, statement: string) => {
    const imports = scanImports(path, statement);
    return imports.map((imported) => fault({ path, text: statement, imports }, imported)).find(Boolean);
  };

  it.each([
    ["src/core/a.ts", 'import { b } from "../activities/dialogue/b.ts";'],
    ["src/core/a.ts", 'import type { B } from "../engine.ts";'],
    ["src/core/a.ts", 'import { readFileSync } from "node:fs";'],
    ["src/activities/dialogue/a.ts", 'import { b } from "../dialogue/View.tsx";'],
    ["src/activities/dialogue/a.ts", 'import { b } from "../offer/b.ts";'],
    ["src/activities/dialogue/a.ts", 'import { Button } from "../../ui/Button.tsx";'],
    ["src/activities/dialogue/View.tsx", 'import { b } from "../../player/b.ts";'],
    ["src/ui/A.tsx", 'import { b } from "../core/b.ts";'],
    ["src/player/a.ts", 'import { b } from "../studio/b.ts";'],
    ["src/player/a.ts", 'const b = () => import("../studio/b.ts");'],
    ["src/player/a.ts", 'import { b } from "../app/b.ts";'],
    ["src/server/a.ts", 'import { b } from "../ui/b.ts";'],
    ["src/cli/a.ts", 'import { b } from "../server/b.ts";'],
  ])("refuses in %s: %s", (path, statement) => {
    expect(why(path, statement)).toBeDefined();
  });

  it.each([
    ["src/core/a.ts", 'import * as z from "zod/mini";'],
    ["src/activities/dialogue/View.tsx", 'import { Button } from "../../ui/Button.tsx";'],
    ["src/activities/index.ts", 'import { b } from "./dialogue/b.ts";'],
    ["src/ui/A.tsx", 'import type { B } from "../core/b.ts";'],
    ["src/player/a.ts", 'import { b } from "../activities/dialogue/b.ts";'],
    ["src/app/a.ts", 'const b = () => import("../player/B.tsx");'],
    ["src/cli/a.ts", 'import { createEngine } from "../engine.ts";'],
  ])("allows in %s: %s", (path, statement) => {
    expect(why(path, statement)).toBeUndefined();
  });
});

describe("the import scanner", () => {
  const scan = (text: string) =>
    scanImports("src/a/b.ts", text).map(({ specifier, path, typeOnly, lazy }) => [path ?? specifier, typeOnly, lazy]);

  it.each([
    ['import "./x.css";', ["src/a/x.css", false, false]],
    ['import x, { type Y } from "../x.ts";', ["src/x.ts", false, false]],
    ['import type { Y } from "y";', ["y", true, false]],
    ['import { type Y, type Z } from "y";', ["y", true, false]],
    ['import {\n  a,\n  b,\n} from "./c.ts";', ["src/a/c.ts", false, false]],
    ['export { a } from "./c.ts";', ["src/a/c.ts", false, false]],
    ['const v = () => import("./v.tsx");', ["src/a/v.tsx", false, true]],
    ['const v = import.meta.glob("../*/v.tsx");', ["src/*/v.tsx", false, true]],
    ['const v = import.meta.glob<T>(["/scenarios/*.json"]);', ["scenarios/*.json", false, true]],
    ['import icon from "./icon.svg?raw";', ["src/a/icon.svg", false, false]],
  ])("reads %s", (text, expected) => {
    expect(scan(text)).toEqual([expected]);
  });

  it("reads no comment", () => {
    expect(scan('// import "./x.ts";\n/* import("./y.ts") */\n/**\n * import z from "z";\n */')).toEqual([]);
  });
});
