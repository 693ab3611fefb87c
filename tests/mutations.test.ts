import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { ProvedFinding } from "../src/core/check/proofs/proof.ts";
import { check, codesOf } from "./checking.ts";

// A copy of a bundled case with one defect must be reported for it; the case itself must not be.

interface Choice {
  id: string;
  say: string;
  acts: string[];
  when?: object;
  repeatable?: boolean;
  effects?: object[];
  points?: { id: string; when?: object; give: Record<string, number>; why: string }[];
  consequence?: object[];
  next: unknown;
}
interface Beat {
  id: string;
  lines: object[];
  choices: Choice[];
}
interface Case {
  id: string;
  minutes: number;
  variables: object[];
  competencies: { id: string }[];
  endings: object[];
  documents?: object[];
  start: { scene: string };
  scenes: {
    id: string;
    reactions?: object[];
    outcomes: Record<string, unknown>;
    activity: { start: { beat: string }; beats: Beat[] };
  }[];
}

const SCENARIOS = join(import.meta.dirname, "../scenarios");
const ids = readdirSync(SCENARIOS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const load = (id: string) => JSON.parse(readFileSync(join(SCENARIOS, id, "case.json"), "utf8")) as Case;

const firstScene = (kase: Case) => kase.scenes.find(({ id }) => id === kase.start.scene) as Case["scenes"][number];
/** The beat that a case starts with: every play comes through it. */
const opening = (kase: Case) => {
  const { activity } = firstScene(kase);
  return activity.beats.find(({ id }) => id === activity.start.beat) as Beat;
};
const pathTo = (kase: Case) => `${firstScene(kase).id}/${opening(kase).id}`;
const give = (kase: Case, points: number) => [
  { id: "mutant", give: { [kase.competencies[0]?.id ?? ""]: points }, why: "Because." },
];
const NEVER = (kase: Case) => ({
  all: opening(kase)
    .choices.slice(0, 2)
    .map(({ id }) => ({ chose: `${pathTo(kase)}/${id}` })),
});

/** Each makes one mistake that an author might make. */
const DEFECTS: Readonly<Record<string, (kase: Case) => void>> = {
  "scene-unreachable": (kase) => {
    const scene = structuredClone(firstScene(kase));
    kase.scenes.push({ ...scene, id: "mutant", reactions: [] });
  },
  "beat-unreachable": (kase) => {
    const beat = structuredClone(opening(kase));
    firstScene(kase).activity.beats.push({ ...beat, id: "mutant" });
  },
  "ending-unreachable": (kase) => {
    kase.endings.push({ id: "mutant", meaning: "lost", title: "Nowhere", text: "Nobody comes here." });
  },
  "choice-unreachable": (kase) => {
    const choice = structuredClone(opening(kase).choices[0]) as Choice;
    opening(kase).choices.push({ ...choice, id: "mutant", when: NEVER(kase) });
  },
  "reaction-never-fires": (kase) => {
    const lines = [{ id: "mutant", by: "narrator", text: "Nobody hears this." }];
    firstScene(kase).reactions = [{ id: "mutant", when: NEVER(kase), lines }, ...(firstScene(kase).reactions ?? [])];
  },
  "document-never-shown": (kase) => {
    const document = { id: "mutant", kind: "note", title: "A note", text: "Unread.", when: NEVER(kase) };
    kase.documents = [...(kase.documents ?? []), document];
  },
  "dead-end": (kase) => {
    for (const choice of opening(kase).choices) choice.next = { beat: "mutant" };
    const choice = structuredClone(opening(kase).choices[0]) as Choice;
    const stuck = { ...choice, id: "stuck", when: { chose: `${pathTo(kase)}/${choice.id}` } };
    firstScene(kase).activity.beats.push({ id: "mutant", lines: [], choices: [stuck] });
  },
  "soft-lock": (kase) => {
    const choice = opening(kase).choices[0] as Choice;
    const wait = { id: "wait", say: "…", acts: ["silence"], repeatable: true, next: { beat: "mutant" } };
    choice.next = { beat: "mutant" };
    firstScene(kase).activity.beats.push({ id: "mutant", lines: [], choices: [wait] });
  },
  "points-for-ever": (kase) => {
    const loop = { id: "mutant", say: "Again.", acts: ["small-talk"], repeatable: true, points: give(kase, 1) };
    opening(kase).choices.push({ ...loop, next: { beat: opening(kase).id } });
  },
  "condition-never-true": (kase) => {
    const choice = opening(kase).choices[0] as Choice;
    choice.points = [
      { ...(give(kase, 2)[0] as NonNullable<Choice["points"]>[number]), when: NEVER(kase) },
      ...(choice.points ?? []),
    ];
  },
  "condition-always-true": (kase) => {
    const choice = opening(kase).choices[0] as Choice;
    const targets = Array.isArray(choice.next) ? choice.next : [choice.next];
    choice.next = [{ ...targets.at(-1), when: { visited: pathTo(kase) } }, ...targets];
  },
  "variable-never-read": (kase) => {
    kase.variables.push({ id: "mutant", label: "Mutant", min: 0, max: 3, start: 0 });
    const choice = opening(kase).choices[0] as Choice;
    choice.effects = [...(choice.effects ?? []), { add: 1, to: "mutant" }];
  },
  "variable-never-written": (kase) => {
    kase.variables.push({ id: "mutant", label: "Mutant", min: 0, max: 3, start: 0 });
    opening(kase).lines.push({ id: "mutant", by: "narrator", text: "{variable.mutant}" });
  },
  "variable-clamped": (kase) => {
    kase.variables.push({ id: "mutant", label: "Mutant", min: 0, max: 3, start: 2 });
    const choice = opening(kase).choices[0] as Choice;
    choice.effects = [...(choice.effects ?? []), { add: 2, to: "mutant" }];
    opening(kase).lines.push({ id: "mutant", by: "narrator", text: "{variable.mutant}" });
  },
  "all-choices-equal": (kase) => {
    const choice = { say: "…", acts: ["silence"], next: { beat: opening(kase).id } };
    const choices = ["left", "right"].map((id) => ({ ...choice, id, points: give(kase, 1) }));
    firstScene(kase).activity.beats.push({ id: "mutant", lines: [], choices });
    firstScene(kase).activity.start.beat = "mutant";
  },
  "choices-same": (kase) => {
    opening(kase).choices.push({ ...(structuredClone(opening(kase).choices[0]) as Choice), id: "mutant" });
  },
  "competency-never-tested": (kase) => {
    kase.competencies.push({ ...(kase.competencies[0] as { id: string }), id: "mutant" });
  },
  "outcome-never-produced": (kase) => {
    const { outcomes } = firstScene(kase);
    outcomes.mutant = structuredClone(Object.values(outcomes)[0]);
  },
  "too-many-for-stage": (kase) => {
    const model = opening(kase).choices[0] as Choice;
    for (let n = 0; n < 4; n++) opening(kase).choices.push({ ...structuredClone(model), id: `mutant-${n}` });
  },
  "minutes-too-few": (kase) => {
    kase.minutes = 1;
  },
};

describe.each(ids)("copies of %s with one defect", (id) => {
  let clean: ProvedFinding[] = [];
  beforeAll(() => {
    clean = check(load(id));
  }, 60_000);

  it("the case itself has no error, and every way to a finding was decided", () => {
    expect(clean.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(codesOf(clean)).not.toContain("not-decided");
  });

  it.each(Object.keys(DEFECTS))("%s", { timeout: 60_000 }, (code) => {
    const mutant = load(id);
    DEFECTS[code]?.(mutant);
    const same = (a: ProvedFinding) => JSON.stringify([a.code, a.pointer, a.params]);
    const before = new Set(clean.map(same));
    const added = check(mutant).filter((finding) => !before.has(same(finding)));
    expect(codesOf(added)).toContain(code);
  });
});
