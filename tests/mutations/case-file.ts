export interface Choice {
  id: string;
  say: string;
  short?: string;
  acts: string[];
  when?: object;
  repeatable?: boolean;
  effects?: object[];
  points?: { id: string; when?: object; give: Record<string, number>; why: string }[];
  consequence?: object[];
  next: unknown;
}
export interface Beat {
  id: string;
  lines: object[];
  choices: Choice[];
}
/** A case file as far as a mutation touches it. */
export interface CaseFile {
  id: string;
  minutes: number;
  variables: object[];
  competencies: { id: string; weight: number }[];
  promises?: object[];
  endings: object[];
  cast: { id: string }[];
  documents?: object[];
  start: { scene: string };
  scenes: {
    id: string;
    reactions?: object[];
    outcomes: Record<string, unknown>;
    activity: { kind: string; start: { beat: string }; beats: Beat[] };
  }[];
}

export const firstScene = (kase: CaseFile) =>
  kase.scenes.find(({ id }) => id === kase.start.scene) as CaseFile["scenes"][number];
/** The beat that a case starts with: every play comes through it. */
export const opening = (kase: CaseFile) => {
  const { activity } = firstScene(kase);
  return activity.beats.find(({ id }) => id === activity.start.beat) as Beat;
};
export const pathTo = (kase: CaseFile) => `${firstScene(kase).id}/${opening(kase).id}`;
export const give = (kase: CaseFile, points: number) => [
  { id: "mutant", give: { [kase.competencies[0]?.id ?? ""]: points }, why: "Because." },
];
export const never = (kase: CaseFile) => ({
  all: opening(kase)
    .choices.slice(0, 2)
    .map(({ id }) => ({ chose: `${pathTo(kase)}/${id}` })),
});

/** Every decision of the case's conversations. */
export const beatsOf = (kase: CaseFile): Beat[] =>
  kase.scenes.flatMap(({ activity }) => (activity.kind === "dialogue" ? activity.beats : []));

/** What a choice can give at most, weighted. */
export function worth({ competencies }: CaseFile, { points = [] }: Choice): number {
  const weigh = (give: Readonly<Record<string, number>>) =>
    competencies.reduce((sum, { id, weight }) => sum + weight * (give[id] ?? 0), 0);
  return Math.max(0, ...points.map((entry) => weigh(entry.give)));
}

/** The choices of a decision, the one that can give most first. */
export const ranked = (kase: CaseFile, { choices }: Beat): Choice[] =>
  [...choices].sort((a, b) => worth(kase, b) - worth(kase, a));
