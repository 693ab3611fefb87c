import { type CaseFile, type Choice, firstScene, give, never, opening, pathTo } from "./case-file.ts";

/** Mistakes in the story: each is one that an author might make. */
export const STORY: Readonly<Record<string, (kase: CaseFile) => void>> = {
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
    opening(kase).choices.push({ ...choice, id: "mutant", when: never(kase) });
  },
  "reaction-never-fires": (kase) => {
    const lines = [{ id: "mutant", by: "narrator", text: "Nobody hears this." }];
    firstScene(kase).reactions = [{ id: "mutant", when: never(kase), lines }, ...(firstScene(kase).reactions ?? [])];
  },
  "document-never-shown": (kase) => {
    const document = { id: "mutant", kind: "note", title: "A note", text: "Unread.", when: never(kase) };
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
      { ...(give(kase, 2)[0] as NonNullable<Choice["points"]>[number]), when: never(kase) },
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
    kase.competencies.push({ ...(kase.competencies[0] as CaseFile["competencies"][number]), id: "mutant" });
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
