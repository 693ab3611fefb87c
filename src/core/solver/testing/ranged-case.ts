import type { OutcomeRange } from "../../activity.ts";
import type { CaseFrame } from "../../case/schema.ts";
import { Random } from "../seeded.ts";
import { randomCase, type Taste } from "./random-case.ts";

/** A case with a scene that is known by its ranges only, and its twin that lists every way the scene can come out. */
export interface RangedCase {
  readonly ranged: CaseFrame;
  readonly twin: CaseFrame;
  readonly scene: string;
}

/** The kind of the ranged scene; whoever compiles the case registers rules of this kind that read `config.ranges`. */
export const RANGED = "ranged";

type Scene = CaseFrame["scenes"][number];

/** @returns null where the random case of this seed has no scene that can be replaced */
export function rangedCase(seed: number, taste: Taste): RangedCase | null {
  const frame = randomCase(seed, taste);
  const random = new Random(seed * 7 + 1);
  const scene = random.pick(frame.scenes);
  // What conditions ask of the moves inside cannot be answered for a scene whose moves are not listed.
  const inside = new RegExp(`"${scene.id}/`);
  if (inside.test(JSON.stringify(frame))) return null;
  const ranges = Object.keys(scene.outcomes).map((outcome) => rangeOf(random, frame, outcome));
  const replaced = (activity: object): CaseFrame => ({
    ...frame,
    scenes: frame.scenes.map((each) => (each === scene ? ({ ...each, reactions: [], activity } as Scene) : each)),
  });
  return {
    scene: scene.id,
    ranged: replaced({ kind: RANGED, ranges }),
    twin: replaced({ kind: "dialogue", start: { beat: "all" }, beats: [everyWay(ranges)] }),
  };
}

function rangeOf(random: Random, { variables, competencies }: CaseFrame, outcome: string): OutcomeRange {
  const bounds = (low: number, high: number): readonly [number, number] => {
    const from = random.whole(low, high);
    return [from, random.whole(from, high)];
  };
  const numbers = variables.flatMap((variable) => ("min" in variable ? [variable] : []));
  return {
    outcome,
    points: Object.fromEntries(competencies.filter(() => random.chance(0.7)).map(({ id }) => [id, bounds(-4, 4)])),
    variables: Object.fromEntries(
      numbers.filter(() => random.chance(0.7)).map(({ id, min, max }) => [id, bounds(min, max)]),
    ),
  };
}

/** One choice for every outcome, values of all variables, and points: all least or all most. */
function everyWay(ranges: readonly OutcomeRange[]): object {
  const line = { id: "l", by: "who", mood: "calm", text: "x" };
  const choices = ranges.flatMap(({ outcome, points, variables }) =>
    combinations(Object.entries(variables)).flatMap((values) =>
      ([0, 1] as const).map((side) => ({
        effects: values.map(([to, set]) => ({ set, to })),
        points: [{ id: "p", why: "x", give: Object.fromEntries(Object.entries(points).map(([c, p]) => [c, p[side]])) }],
        next: { outcome },
      })),
    ),
  );
  // Whoever comes back to the scene can go through it in any way again.
  const common = { say: "x", acts: ["propose"], repeatable: true, consequence: [] };
  return {
    id: "all",
    room: "quick",
    askCertainty: false,
    sayFirst: false,
    lines: [line],
    choices: choices.map((choice, i) => ({ id: `w${i}`, ...common, ...choice })),
  };
}

function combinations(ranges: readonly [string, readonly [number, number]][]): [string, number][][] {
  return ranges.reduce<[string, number][][]>(
    (all, [id, [low, high]]) =>
      all.flatMap((values) =>
        Array.from({ length: high - low + 1 }, (_, i): [string, number][] => [...values, [id, low + i]]),
      ),
    [[]],
  );
}
