import type { Act } from "../../case/acts.ts";
import type { CompiledCase } from "../../machine/compile.ts";
import type { Solution } from "../../solver/solution.ts";
import type { Decision } from "../rules/decisions.ts";
import { type Proof, type ProvedFinding, proved } from "./proof.ts";
import { mean, type Preference, type Trials } from "./trials.ts";

/** A rule of thumb that earns more than this share of what a case could give has found it out. */
const MOST = 0.6;
/** And more than this above somebody who picks at random, or it is the case that gives points away. */
const ABOVE_CHANCE = 0.1;
/** Below this many decisions a rule of thumb has nothing to hold on to. */
const ENOUGH = 6;
const ATTEMPTS = 200;

const KINDS = ["question", "acknowledge", "respond", "common-best"] as const;
type Kind = (typeof KINDS)[number];

const GROUPS: Readonly<Record<Exclude<Kind, "common-best">, readonly Act[]>> = {
  question: [
    "question.situation",
    "question.problem",
    "question.implication",
    "question.need-payoff",
    "explore",
    "test-understanding",
  ],
  acknowledge: ["acknowledge", "give-face", "share-feelings", "summarise"],
  respond: ["respond", "share-information", "argue"],
};

/**
 * Whether somebody who knows no sales, but has noticed what kind of sentence usually wins, does well: takes the question
 * wherever there is one, the acknowledgement, or the act that is most often best in the other decisions of this case.
 */
export function predictableFromAct(proof: Proof, trials: Trials): ProvedFinding[] {
  const { min, max } = proof.solution.range.total;
  const real = proof.decisions.filter(({ choices }) => choices.length > 1);
  if (min === null || max === null || !(max > min) || !Number.isFinite(max - min) || real.length < ENOUGH) return [];
  const acts = actsOf(proof.compiled);
  const earns = (prefers?: Preference) =>
    (mean(trials.run(ATTEMPTS, prefers).map(({ weighted }) => weighted)) - min) / (max - min);
  const chance = earns();
  const learned = learnedActs(proof.solution, real, acts);
  const rules: Readonly<Record<Kind, (beat: string) => readonly (readonly string[])[]>> = {
    question: () => [GROUPS.question],
    acknowledge: () => [GROUPS.acknowledge],
    respond: () => [GROUPS.respond],
    "common-best": learned,
  };
  return KINDS.flatMap((rule) => {
    const found = earns(inOrder(rules[rule], acts));
    if (found <= MOST || found <= chance + ABOVE_CHANCE) return [];
    const params = { rule, acts: rules[rule]("").flat().slice(0, 3).join(", "), percent: Math.round(found * 100) };
    return [proved("warning", "best-predictable-from-act", "/scenes", { ...params, chance: Math.round(chance * 100) })];
  });
}

const beatOf = (path: string): string => path.slice(0, path.lastIndexOf("/"));

/** Takes a choice with an act of the first group that is on the table. */
const inOrder =
  (
    groupsAt: (beat: string) => readonly (readonly string[])[],
    acts: ReadonlyMap<string, readonly string[]>,
  ): Preference =>
  (open, random) => {
    for (const group of groupsAt(beatOf(open[0] ?? ""))) {
      const fitting = open.filter((path) => acts.get(path)?.some((act) => group.includes(act)));
      if (fitting.length > 0) return random.pick(fitting);
    }
    return undefined;
  };

/** Acts of every choice, by its path, as the activity's own rules tell them. */
export function actsOf({ case: frame, scenes }: CompiledCase): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const scene of frame.scenes) {
    const { rules, context } = scenes.get(scene.id) ?? {};
    const graph = context === undefined ? undefined : rules?.graph?.(scene.activity, context);
    for (const node of graph?.nodes ?? []) {
      for (const { id, path } of node.choices) {
        found.set(path, rules?.acts(scene.activity, node.id, { type: "choose", choice: id } as { type: string }) ?? []);
      }
    }
  }
  return found;
}

interface Tally {
  readonly seen: number;
  readonly best: number;
}

/**
 * The acts that stand on the table often enough to be noticed, the one that is best most reliably first: as learned
 * from all decisions but the one to be made, so that nobody is taken for clever who only remembers the answer.
 */
function learnedActs(
  solution: Solution,
  decisions: readonly Decision[],
  acts: ReadonlyMap<string, readonly string[]>,
): (beat: string) => string[][] {
  const known = new Map<string, string[][]>();
  return (beat) => {
    const ranked =
      known.get(beat) ??
      rank(
        solution,
        decisions.filter((d) => `${d.sceneId}/${d.place}` !== beat),
        acts,
      );
    known.set(beat, ranked);
    return ranked;
  };
}

function rank(
  solution: Solution,
  decisions: readonly Decision[],
  acts: ReadonlyMap<string, readonly string[]>,
): string[][] {
  const tallies = new Map<string, Tally>();
  for (const { choices, best } of decisions) {
    for (const [i, { path }] of choices.entries()) {
      const standing = solution.choices.get(path);
      const won = standing === "always-best" ? 1 : standing === "sometimes-best" && i === best ? 0.5 : 0;
      for (const act of acts.get(path) ?? []) {
        const tally = tallies.get(act) ?? { seen: 0, best: 0 };
        tallies.set(act, { seen: tally.seen + 1, best: tally.best + won });
      }
    }
  }
  return [...tallies]
    .filter(([, { seen, best }]) => seen >= 3 && best > 0)
    .sort(([, a], [, b]) => b.best / b.seen - a.best / a.seen)
    .map(([act]) => [act]);
}
