import type { Condition, Effect } from "../../case/conditions.ts";
import { type CaseFrame, caseFrame } from "../../case/schema.ts";
import { Random } from "../seeded.ts";

/** What a small random case may contain. */
export interface Taste {
  readonly chance: boolean;
  /** Share of choices that may be made again. */
  readonly repeatable: number;
  /** Share of lists of targets that may lead nowhere. */
  readonly nowhere: number;
}

interface Names {
  readonly variables: readonly { id: string; min: number; max: number }[];
  readonly moods: readonly string[];
  readonly promises: readonly string[];
  readonly documents: readonly string[];
  readonly competencies: readonly string[];
  readonly scenes: readonly { id: string; beats: readonly string[]; outcomes: readonly string[] }[];
  readonly choices: string[];
}

const upTo = (n: number, name: string) => Array.from({ length: n }, (_, i) => `${name}${i}`);

/** A small case made of everything that the rules know. The same seed gives the same case. */
export function randomCase(seed: number, taste: Taste): CaseFrame {
  const random = new Random(seed);
  const variables = random.many(1, 2, (i) => {
    const min = random.whole(-2, 0);
    return { id: `v${i}`, min, max: min + random.whole(1, 4) };
  });
  const scenes = random.many(1, 3, (i) => ({
    id: `s${i}`,
    beats: upTo(random.whole(1, 3), "b"),
    outcomes: upTo(random.whole(1, 2), "o"),
  }));
  const names: Names = {
    variables,
    moods: random.chance(0.4) ? ["red", "amber", "green"] : [],
    promises: upTo(random.whole(0, 1), "p"),
    documents: upTo(random.whole(0, 1), "d"),
    competencies: upTo(random.whole(1, 2), "c"),
    scenes,
    choices: scenes.flatMap(({ id, beats }) => [
      ...beats.flatMap((beat) => ["a0", "a1", "a2"].map((choice) => `${id}/${beat}/${choice}`)),
      `${id}/r0`,
    ]),
  };
  const text = "x";
  const bands = [
    { from: 0, text },
    { from: 50, text },
  ];
  return caseFrame.parse({
    format: 1,
    id: "random",
    language: "en",
    title: text,
    tagline: text,
    hook: text,
    practises: ["1.1"],
    minutes: 1,
    briefing: { you: text, account: text, known: [], goal: text, walkAway: text },
    documents: names.documents.map((id) => ({
      id,
      kind: "note",
      title: text,
      text,
      ...(random.chance(0.5) ? { when: condition(random, names) } : {}),
    })),
    cast: [{ id: "who", name: text, title: text, organisation: text }],
    variables: [
      ...variables.map((v) => ({ ...v, label: text, start: random.whole(v.min, v.max) })),
      ...(names.moods.length > 0 ? [{ id: "mood", label: text, values: names.moods, start: "amber" }] : []),
    ],
    promises: names.promises.map((id) => ({ id, to: "who", text })),
    competencies: names.competencies.map((id) => ({ id, label: text, weight: random.whole(1, 3), bands })),
    start: { scene: "s0" },
    scenes: scenes.map((scene, i) => sceneOf(random, names, taste, scene, i)),
    endings: ["good", "bad"].map((id) => ({ id, meaning: "deal", title: text, text })),
  });
}

type SceneName = Names["scenes"][number];

function sceneOf(random: Random, names: Names, taste: Taste, scene: SceneName, index: number): object {
  const lines = [{ id: "l", by: "who", mood: "calm", text: "x" }];
  const outcomes = scene.outcomes.map((id) => {
    const next = () => {
      const forward = names.scenes[index + 1];
      if (forward !== undefined && random.chance(0.55)) return { scene: forward.id };
      return random.chance(0.15) ? { scene: random.pick(names.scenes).id } : { ending: random.pick(["good", "bad"]) };
    };
    // An outcome must be wired: where it is not, the engine starts the scene afresh.
    return [id, targets(random, names, { ...taste, nowhere: 0 }, next)];
  });
  const beatTarget = () =>
    random.chance(0.6) ? { beat: random.pick(scene.beats) } : { outcome: random.pick(scene.outcomes) };
  // Most beats keep one choice open: where all can be closed, most cases would end before they begin.
  const choice = (id: string, guarded: number) => ({
    id,
    say: "x",
    acts: ["propose"],
    ...(random.chance(guarded) ? { when: condition(random, names) } : {}),
    repeatable: random.chance(taste.repeatable),
    effects: random.many(0, 2, () => effect(random, names)),
    points: points(random, names, taste),
    consequence: [],
    next: targets(random, names, taste, beatTarget),
  });
  return {
    id: scene.id,
    phase: "middle",
    title: "x",
    reactions: random.many(0, 1, (i) => ({
      id: `r${i}`,
      when: condition(random, names),
      once: random.chance(0.7),
      lines,
      effects: random.many(0, 2, () => effect(random, names)),
      ...(random.chance(0.5) ? { next: targets(random, names, taste, beatTarget) } : {}),
    })),
    activity: {
      kind: "dialogue",
      start: { beat: "b0" },
      beats: scene.beats.map((id) => ({
        id,
        room: "quick",
        askCertainty: false,
        sayFirst: false,
        lines,
        choices: random.many(1, 3, (i) => choice(`a${i}`, i === 0 ? 0.1 : 0.45)),
      })),
    },
    outcomes: Object.fromEntries(outcomes),
  };
}

/** Points that gain in a loop for ever would make most cases unbounded, so repeatable cases mostly lose. */
function points(random: Random, names: Names, taste: Taste): object[] {
  const top = taste.repeatable > 0 && random.chance(0.7) ? 0 : 3;
  return random.many(0, 2, (i) => ({
    id: `e${i}`,
    ...(random.chance(i === 0 ? 0.6 : 0.3) ? { when: condition(random, names) } : {}),
    give: Object.fromEntries(
      names.competencies.filter(() => random.chance(0.7)).map((c) => [c, random.whole(-3, top)]),
    ),
    why: "x",
  }));
}

function targets(random: Random, names: Names, taste: Taste, next: () => object): object | object[] {
  const kind = random.fraction();
  if (taste.chance && kind < 0.25) {
    const share = random.pick([25, 50, 75]);
    const even = random.chance(0.3) ? { ...next(), when: condition(random, names) } : null;
    if (share === 50 && random.chance(0.3)) {
      return [
        { ...next(), chance: 25 },
        { ...next(), chance: 50 },
        { ...next(), chance: 25 },
      ];
    }
    const first = { ...next(), chance: share };
    return even === null ? [first, { ...next(), chance: 100 - share }] : [first, even, next()];
  }
  if (kind < 0.65) return next();
  const guarded = { ...next(), when: condition(random, names) };
  return random.chance(taste.nowhere) ? [guarded] : [guarded, next()];
}

function condition(random: Random, names: Names, depth = 0): Condition {
  const kind = random.fraction();
  if (depth < 2 && kind < 0.25) {
    const parts = random.many(1, 2, () => condition(random, names, depth + 1));
    return kind < 0.1 ? { all: parts } : kind < 0.2 ? { any: parts } : { not: condition(random, names, depth + 1) };
  }
  if (kind < 0.55) {
    const { id, min, max } = random.pick(names.variables);
    const at = random.whole(min - 1, max + 1);
    return random.pick<Condition>([
      { variable: id, atLeast: at },
      { variable: id, atMost: at },
      { variable: id, is: at },
    ]);
  }
  if (kind < 0.65 && names.moods.length > 0) return { variable: "mood", is: random.pick(names.moods) };
  if (kind < 0.72 && names.promises.length > 0) {
    return { promise: random.pick(names.promises), is: random.pick(["made", "kept", "broken"]) };
  }
  if (kind < 0.8 && names.documents.length > 0) return { read: random.pick(names.documents) };
  const scene = random.pick(names.scenes);
  if (kind < 0.88) return { chose: random.pick(names.choices) };
  if (kind < 0.94) return { visited: random.chance(0.3) ? scene.id : `${scene.id}/${random.pick(scene.beats)}` };
  return { outcome: random.pick(scene.outcomes), of: scene.id };
}

function effect(random: Random, names: Names): Effect {
  const kind = random.fraction();
  const promise = names.promises[0];
  if (kind < 0.15 && promise !== undefined) {
    return random.pick<Effect>([{ promise }, { keep: promise }, { break: promise }]);
  }
  if (kind < 0.25 && names.moods.length > 0) return { set: random.pick(names.moods), to: "mood" };
  const { id, min, max } = random.pick(names.variables);
  return kind < 0.4 ? { set: random.whole(min, max), to: id } : { add: random.whole(-3, 3), to: id };
}
