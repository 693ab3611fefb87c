import type { Condition, Effect } from "../../src/core/case/conditions.ts";
import { Random } from "../../src/core/solver/seeded.ts";

/** The shape of a generated case. */
export interface Shape {
  readonly seed: number;
  /** Beats, hubs included, spread evenly over the scenes. */
  readonly nodes: number;
  readonly scenes: number;
  /** Decisions from the start to an ending, spread evenly over the scenes (questions of hubs not counted). */
  readonly depth: number;
  /** Bounded variables, and the highest value of each; the lowest is 0. */
  readonly variables: number;
  readonly top: number;
  /** Variables that every scene reads and changes; the others belong to one scene each, as a character's trust does. */
  readonly shared: number;
  /** Beats to which some of their choices come back, and once-only questions spread over them. */
  readonly hubs: number;
  readonly questions: number;
}

const COMPETENCIES = ["asking", "listening", "closing"];
const ACTS = ["question.problem", "respond", "propose"];
/** Shares of choices that have a condition of each kind: as in the bundled cases, about four in ten have one. */
const GUARDED = 0.08;
const TIMED = 0.16;
const FORKED = 0.14;

const text = "x";
const line = { id: "l", by: "who", mood: "calm", text };

/** What the parts of one scene are made from. */
interface Making {
  readonly random: Random;
  readonly names: readonly string[];
  readonly top: number;
}

/**
 * A big case, the same for the same shape: in each scene beats in layers, three or four choices each; effects of up to
 * 6 on none, one or two variables; conditions on one or two of them; three reactions. Texts are there because the format
 * wants them.
 */
export function generateCase(shape: Shape): object {
  const random = new Random(shape.seed);
  const names = Array.from({ length: shape.variables }, (_, i) => `v${i}`);
  const scenes = Array.from({ length: shape.scenes }, (_, s) => {
    const own = names.slice(shape.shared).filter((_, i) => i % shape.scenes === s);
    const making = { random, names: [...names.slice(0, shape.shared), ...own], top: shape.top };
    return sceneOf(making, shape, s);
  });
  return frame(names, shape.top, scenes);
}

function sceneOf(making: Making, shape: Shape, index: number): object {
  const share = (n: number) => Math.floor(((index + 1) * n) / shape.scenes) - Math.floor((index * n) / shape.scenes);
  const layers = layersOf(share(shape.nodes), share(shape.depth));
  const hubs = hubsOf(layers, share(shape.hubs));
  const perHub = shape.hubs === 0 ? 0 : Math.floor(shape.questions / shape.hubs);
  const last = index === shape.scenes - 1;
  const outcomes = last ? ["won", "advance", "lost"] : ["on", "on", "lost"];
  const beats = layers.flatMap((layer, depth) =>
    layer.map((id, at) => ({
      id,
      lines: [line],
      choices: [
        ...Array.from({ length: making.random.whole(3, 4) }, (_, c) =>
          choice(making, targets(making.random, layers[depth + 1], outcomes, at * 3 + c), c),
        ),
        ...(hubs.has(id) ? Array.from({ length: perHub }, (_, q) => question(making, id, q)) : []),
      ],
    })),
  );
  const wired = {
    won: [{ when: { variable: "v0", atLeast: Math.floor(shape.top / 2) }, ending: "deal" }, { ending: "advance" }],
    advance: { ending: "advance" },
    lost: { ending: "lost" },
    on: { scene: `scene-${index + 1}` },
  };
  return {
    id: `scene-${index}`,
    phase: "middle",
    title: text,
    reactions: making.names.slice(0, 3).map((id, i) => ({
      id: `reaction-${i}`,
      when: i === 0 ? { variable: id, atMost: 0 } : { variable: id, atLeast: shape.top },
      once: true,
      lines: [line],
      effects: effects(making, 1),
      ...(i === 0 ? { next: { outcome: "lost" } } : {}),
    })),
    activity: { kind: "dialogue", start: { beat: "beat-0-0" }, beats },
    outcomes: Object.fromEntries(Object.entries(wired).filter(([id]) => id === "lost" || outcomes.includes(id))),
  };
}

/** Layers widen as fast as three choices a beat can fill them, then stay as wide as the number of beats asks for. */
function layersOf(nodes: number, depth: number): string[][] {
  const widths: number[] = [];
  for (let layer = 0; layer < depth; layer++) {
    const left = nodes - widths.reduce((sum, width) => sum + width, 0);
    widths.push(Math.min(3 ** layer, Math.ceil(left / (depth - layer))));
  }
  return widths.map((width, layer) => Array.from({ length: width }, (_, i) => `beat-${layer}-${i}`));
}

/** Hubs stand evenly among the layers, a different beat each. */
function hubsOf(layers: readonly (readonly string[])[], count: number): Set<string> {
  const hubs = new Set<string>();
  for (let i = 0; i < count; i++) {
    const layer = layers[Math.floor(((i + 0.5) * layers.length) / count)] ?? [];
    hubs.add(layer[i % layer.length] ?? "");
  }
  return hubs;
}

/** Where a choice leads: the first target goes round the next layer, so that every beat has a way in. */
function targets(random: Random, next: readonly string[] | undefined, outcomes: readonly string[], spread: number) {
  if (next === undefined) return () => ({ outcome: random.pick(outcomes) });
  let first = true;
  return () => {
    const beat = first ? (next[spread % next.length] ?? "") : random.pick(next);
    first = false;
    return { beat };
  };
}

function choice(making: Making, target: () => object, index: number): object {
  const { random } = making;
  const usual = target();
  const forked = random.chance(FORKED) ? { ...target(), when: comparison(making) } : null;
  return {
    id: `choice-${index}`,
    say: text,
    acts: [random.pick(ACTS)],
    ...(index > 0 && random.chance(GUARDED) ? { when: condition(making) } : {}),
    effects: effects(making, random.whole(0, 2)),
    points: points(making),
    next: forked === null ? usual : [forked, usual],
  };
}

function question(making: Making, hub: string, index: number): object {
  return {
    id: `question-${index}`,
    say: text,
    acts: ["question.problem"],
    ...(making.random.chance(GUARDED) ? { when: comparison(making) } : {}),
    effects: effects(making, 1),
    points: points(making),
    next: { beat: hub },
  };
}

function points(making: Making): object[] {
  const { random } = making;
  const give = () => ({ [random.pick(COMPETENCIES)]: random.whole(-3, 3) });
  if (random.chance(0.3)) return [];
  const always = { id: "always", give: give(), why: text };
  return random.chance(TIMED) ? [{ id: "timed", when: comparison(making), give: give(), why: text }, always] : [always];
}

const effects = ({ random, names }: Making, count: number): Effect[] =>
  Array.from({ length: count }, () => ({
    add: random.pick([-6, -4, -3, -2, -1, 1, 2, 3, 4, 6]),
    to: random.pick(names),
  }));

function comparison({ random, names, top }: Making): Condition {
  const variable = random.pick(names);
  const at = random.whole(2, top - 2);
  return random.chance(0.5) ? { variable, atLeast: at } : { variable, atMost: at };
}

function condition(making: Making): Condition {
  const kind = making.random.fraction();
  const two = () => [comparison(making), comparison(making)];
  return kind < 0.7 ? comparison(making) : kind < 0.85 ? { all: two() } : { any: two() };
}

function frame(names: readonly string[], top: number, scenes: readonly object[]): object {
  const ending = (id: string, meaning: string) => ({ id, meaning, title: text, text });
  const bands = [
    { from: 0, text },
    { from: 60, text },
  ];
  return {
    format: 1,
    id: "generated",
    language: "en",
    title: text,
    tagline: text,
    hook: text,
    practises: ["1.1"],
    minutes: 30,
    briefing: { you: text, account: text, known: [], goal: text, walkAway: text },
    cast: [{ id: "who", name: text, title: text, organisation: text }],
    variables: names.map((id) => ({ id, label: text, min: 0, max: top, start: Math.floor(top / 2) })),
    competencies: COMPETENCIES.map((id, i) => ({ id, label: text, weight: i + 1, bands })),
    start: { scene: "scene-0" },
    scenes,
    endings: [ending("deal", "deal"), ending("advance", "advance"), ending("lost", "lost")],
  };
}
