import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { activitySchemas } from "../src/activities/schemas.ts";
import { terminal } from "../src/cli/io.ts";
import { loadCase } from "../src/cli/load-case.ts";
import type { LogEntry } from "../src/core/attempt/log.ts";
import { publishedSchemas } from "../src/core/case/published-schema.ts";
import { playFindings } from "../src/core/check/plays.ts";
import { translationFindings } from "../src/core/check/translations.ts";
import { advanceRng, peekFraction } from "../src/core/random.ts";
import { engine, headerOf } from "./driver.ts";

const ROOT = new URL("..", import.meta.url).pathname;
const ids = readdirSync(join(ROOT, "scenarios"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const load = async (id: string) => {
  const { loaded, problems } = await loadCase(join(ROOT, "scenarios", id, "case.json"), { ...terminal(), cwd: ROOT });
  expect(problems).toEqual([]);
  if (loaded === null) throw new Error("not loaded");
  return loaded;
};

it("there are cases", () => expect(ids.length).toBeGreaterThanOrEqual(3));

describe.each(ids)("the case %s", (id) => {
  it("lies in the folder of its id", async () => expect((await load(id)).compiled.case.id).toBe(id));

  it("stands whole and up to date in all three languages", async () => {
    const { compiled, translations } = await load(id);
    const languages = [compiled.case.language, ...translations.map((t) => t.language)].sort();
    expect(languages).toEqual(["en", "zh-Hans", "zh-Hant"]);
    const texts = engine.texts(compiled);
    for (const translation of translations) {
      expect(translationFindings(texts, translation)).toEqual([]);
      const unstamped = Object.entries(translation.lines).filter(([, line]) => line.of === undefined);
      expect(unstamped).toEqual([]);
    }
  });

  it("has an expert's, a novice's and a poor golden play, and each comes out as written", async () => {
    const { compiled, hash, plays } = await load(id);
    expect(plays.map(({ play }) => play.name)).toEqual(expect.arrayContaining(["expert", "novice", "poor"]));
    for (const { play } of plays) {
      expect(play.expect.ending).toBeTruthy();
      expect(playFindings(compiled, play, hash)).toEqual([]);
    }
  });

  it("replays every random play to the state that stepping gave, and always ends", async () => {
    const { compiled } = await load(id);
    for (let seed = 1; seed <= 25; seed++) {
      let rng = seed;
      let state = engine.start(compiled, headerOf(compiled, "practice", seed));
      const entries: LogEntry[] = [];
      while (state.ending === null) {
        const scene = compiled.scenes.get(state.sceneId);
        if (scene === undefined || state.activity === null) throw new Error(`lost in ${state.sceneId}`);
        const legal = scene.rules.choices(scene.scene.activity, scene.context, state.activity);
        const event = legal[Math.floor(peekFraction(rng) * legal.length)];
        rng = advanceRng(rng);
        if (event === undefined)
          throw new Error(`dead end after ${entries.map((e) => JSON.stringify(e.event)).join()}`);
        const next = engine.advance(compiled, state, event);
        if (!next.ok) throw new Error(next.refusal.code);
        state = next.state;
        entries.push({ seq: entries.length + 1, at: 0, by: "trainee", event });
        expect(entries.length).toBeLessThan(400);
      }
      const replayed = engine.replay(compiled, { header: state.header, entries });
      expect(replayed.state.world).toEqual(state.world);
      expect(replayed.state.ending).toBe(state.ending);
      expect(engine.evidence(compiled, replayed.state)).toEqual(engine.evidence(compiled, state));
    }
  });
});

describe("the published schemas", () => {
  const schemas = publishedSchemas(activitySchemas);
  it.each(Object.keys(schemas))("public/schema/%s is what the code says", (name) => {
    // Stale? npm run -s parley -- schema public/schema
    const published = JSON.parse(readFileSync(join(ROOT, "public/schema", name), "utf8"));
    expect(published).toEqual(JSON.parse(JSON.stringify(schemas[name])));
  });
});

describe("the schema of a case", () => {
  type Node = { [key: string]: unknown };
  const schema = publishedSchemas(activitySchemas)["case-1.json"] as Node;
  const definitions = (schema.$defs ?? {}) as Record<string, Node>;
  const isExplained = (node: Node): boolean => {
    if ("description" in node) return true;
    const name = typeof node.$ref === "string" ? node.$ref.split("/").at(-1) : undefined;
    return name !== undefined && isExplained(definitions[name] ?? {});
  };
  /** Every property, wherever it stands, that an editor could not explain. */
  const unexplained = (node: unknown, path: string): string[] => {
    if (typeof node !== "object" || node === null) return [];
    const properties = ((node as Node).properties ?? {}) as Record<string, Node>;
    const here = Object.entries(properties).flatMap(([key, value]) => (isExplained(value) ? [] : [`${path}.${key}`]));
    return [...here, ...Object.entries(node).flatMap(([key, value]) => unexplained(value, `${path}/${key}`))];
  };
  it("explains every field", () => expect(unexplained(schema, "")).toEqual([]));
});
