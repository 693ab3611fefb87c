import type { DecisionChoice } from "../../activity.ts";
import { canonicalJson } from "../../case/hash.ts";
import { type Proof, type ProvedFinding, proved } from "./proof.ts";

/**
 * Choices that the story never tells from another one of the same beat: the same effects, the same way on. If the
 * points are the same too, the two are one choice in two wordings. If the other one is a best one and this one never
 * gives more in anything, it is dominated: picking it changes nothing that anybody in the story could notice, only what
 * the coach says.
 */
export function dominated({ compiled, solution, decisions, at }: Proof): ProvedFinding[] {
  const competencies = compiled.case.competencies.map(({ id }) => id);
  const isBest = ({ path }: DecisionChoice) => /^(always|sometimes)-best$/.test(solution.choices.get(path) ?? "");
  return decisions.flatMap(({ choices }) =>
    choices.flatMap((choice, i): ProvedFinding[] => {
      const alike = choices.filter((other) => other !== choice && sameStory(choice, other));
      const told = (code: string, by: DecisionChoice): ProvedFinding[] => [
        proved("note", code, at(choice.path), { choice: choice.path, by: by.path }),
      ];
      const twin = alike.find((other) => samePoints(choice, other));
      // Of two that are the same the later one is told.
      if (twin !== undefined) return choices.indexOf(twin) < i ? told("choices-same", twin) : [];
      const better = alike.find(
        (other) => isBest(other) && neverMore(choice, other, competencies) && openWhenever(choice, other),
      );
      return better === undefined ? [] : told("choice-dominated", better);
    }),
  );
}

/** What a choice does to the story: effects in order, and where it leads. */
const sameStory = (a: DecisionChoice, b: DecisionChoice): boolean =>
  canonicalJson([a.effects, a.leads]) === canonicalJson([b.effects, b.leads]) && a.once === b.once;

const earned = ({ points }: DecisionChoice) => points.map(({ when, give }) => ({ when, give }));
const samePoints = (a: DecisionChoice, b: DecisionChoice): boolean =>
  canonicalJson([a.when, earned(a)]) === canonicalJson([b.when, earned(b)]);

/** Whether the other choice is on the table wherever this one is. */
const openWhenever = (choice: DecisionChoice, other: DecisionChoice): boolean =>
  other.when === undefined || canonicalJson(other.when) === canonicalJson(choice.when ?? null);

/** Whether a choice at its best gives no more, in any competency, than the other at its worst. */
function neverMore(choice: DecisionChoice, other: DecisionChoice, competencies: readonly string[]): boolean {
  const most = (id: string) => Math.max(...entries(choice).map((give) => give[id] ?? 0));
  const least = (id: string) => Math.min(...entries(other).map((give) => give[id] ?? 0));
  return competencies.every((id) => most(id) <= least(id));
}

/** What the entries can give; where the last has a condition, nothing is one of them. */
function entries({ points }: DecisionChoice): Readonly<Record<string, number>>[] {
  const given = points.map(({ give }) => give);
  return points.at(-1)?.when === undefined && points.length > 0 ? given : [...given, {}];
}
