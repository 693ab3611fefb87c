import { beatsOf, type CaseFile, type Choice, firstScene, opening, ranked, worth } from "./case-file.ts";

const SAID = "We say it like this, and then we wait.";

/** Says all choices alike, and the best of each decision in its own way. */
const sayBest = (kase: CaseFile, best: string) => {
  for (const beat of beatsOf(kase)) {
    for (const [i, choice] of ranked(kase, beat).entries()) {
      choice.say = i === 0 ? best : SAID;
      delete choice.short;
    }
  }
};
const sort = (kase: CaseFile, sign: 1 | -1) => {
  for (const beat of beatsOf(kase)) beat.choices.sort((a, b) => sign * (worth(kase, b) - worth(kase, a)));
};
/** A beat whose two choices both lead here. */
const step = (id: string, beat: string) => ({
  id,
  lines: [],
  choices: ["left", "right"].map((side): Choice => {
    return { id: side, say: `${SAID} ${side}`, acts: ["silence"], next: { beat } };
  }),
});

/** Mistakes in what is scored and in how long it takes. */
export const SCORES: Readonly<Record<string, (kase: CaseFile) => void>> = {
  "competency-hardly-tested": (kase) => {
    kase.competencies.push({ ...(kase.competencies[0] as CaseFile["competencies"][number]), id: "mutant" });
    const choice = opening(kase).choices[0] as Choice;
    choice.points = [{ id: "mutant", give: { mutant: 1 }, why: "Because." }];
  },
  "score-without-range": (kase) => {
    for (const choice of beatsOf(kase).flatMap(({ choices }) => choices)) choice.points = [];
  },
  "choice-dominated": (kase) => {
    const best = ranked(kase, opening(kase))[0] as Choice;
    const least = Object.fromEntries(kase.competencies.map(({ id }) => [id, -3]));
    opening(kase).choices.push({ ...best, id: "mutant", points: [{ id: "mutant", give: least, why: "Because." }] });
  },
  "best-is-first": (kase) => sort(kase, 1),
  "best-is-last": (kase) => sort(kase, -1),
  "best-is-longest": (kase) => sayBest(kase, `${SAID} And we add one more sentence to it.`),
  "best-is-shortest": (kase) => sayBest(kase, "We wait."),
  "best-is-politest": (kase) => sayBest(kase, "Please, may we say it like this, thank you."),
  "best-predictable-from-act": (kase) => {
    for (const beat of beatsOf(kase)) {
      for (const [i, choice] of ranked(kase, beat).entries()) choice.acts = [i === 0 ? "question.problem" : "propose"];
    }
  },
  "first-choice-decides": (kase) => {
    const scene = firstScene(kase);
    const endings = kase.endings as { id: string }[];
    scene.reactions = [];
    for (const [i, choice] of opening(kase).choices.entries()) {
      delete choice.when;
      scene.outcomes[`mutant-${i}`] = { ending: endings[i % 2]?.id };
    }
    // Decided, and yet it goes on: another beat stands between the choice and the end.
    for (const [i, choice] of opening(kase).choices.entries()) {
      const beat = `after-${i}`;
      choice.next = { beat };
      const on = step(beat, beat);
      for (const each of on.choices) each.next = { outcome: `mutant-${i}` };
      scene.activity.beats.push(on);
    }
  },
  "path-too-short": (kase) => {
    const scene = firstScene(kase);
    scene.reactions = [];
    const ending = (kase.endings as { id: string }[])[0]?.id;
    scene.outcomes.mutant = { ending };
    for (const choice of opening(kase).choices) choice.next = { outcome: "mutant" };
  },
  "path-too-long": (kase) => {
    const { activity } = firstScene(kase);
    const first = activity.start.beat;
    for (let n = 0; n < 26; n++) activity.beats.push(step(`mutant-${n}`, n === 25 ? first : `mutant-${n + 1}`));
    activity.start.beat = "mutant-0";
  },
  "time-cave": (kase) => {
    const { activity } = firstScene(kase);
    const first = activity.start.beat;
    const LEAVES = 64;
    for (let n = 1; n < 2 * LEAVES; n++) {
      const beat = step(`mutant-${n}`, first);
      for (const [side, choice] of beat.choices.entries()) {
        if (n < LEAVES) choice.next = { beat: `mutant-${2 * n + side}` };
      }
      activity.beats.push(beat);
    }
    activity.start.beat = "mutant-1";
  },
  "minutes-too-many": (kase) => {
    kase.minutes = 180;
  },
  "too-long-for-stage": (kase) => {
    (opening(kase).choices[0] as Choice).short = "长".repeat(31);
  },
  "promise-never-due": (kase) => {
    kase.promises = [...(kase.promises ?? []), { id: "mutant", to: firstCast(kase), text: "A word." }];
    const choice = opening(kase).choices[0] as Choice;
    choice.effects = [...(choice.effects ?? []), { promise: "mutant" }];
  },
  "promise-never-made": (kase) => {
    kase.promises = [...(kase.promises ?? []), { id: "mutant", to: firstCast(kase), text: "A word." }];
  },
};

const firstCast = (kase: CaseFile): string | undefined => kase.cast[0]?.id;
