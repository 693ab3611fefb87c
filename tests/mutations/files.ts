import type { Play } from "../../src/core/attempt/play.ts";
import type { Translation } from "../../src/core/case/translation.ts";
import { type CaseFile, type Choice, firstScene, opening, pathTo } from "./case-file.ts";

/** A case with what lies beside it. */
export interface Folder {
  readonly kase: CaseFile;
  translations: Translation[];
  plays: Play[];
}

const change = (folder: Folder, at: number, lines: (of: Translation["lines"]) => Translation["lines"]) => {
  folder.translations = folder.translations.map((each, i) => (i === at ? { ...each, lines: lines(each.lines) } : each));
};
const replay = (folder: Folder, name: string, made: (play: Play) => Play) => {
  folder.plays = folder.plays.map((play) => (play.name === name ? made(play) : play));
};

/** Mistakes in the files beside a case. */
export const BESIDE: Readonly<Record<string, (folder: Folder) => void>> = {
  "translation-missing": (folder) => change(folder, 0, ({ title: _, ...rest }) => rest),
  "translation-orphan": (folder) => change(folder, 0, (lines) => ({ ...lines, "no/such/line": { text: "?" } })),
  "translation-stale": ({ kase }) => {
    const choice = opening(kase).choices[0] as Choice;
    choice.say = `${choice.say} Now.`;
  },
  "play-missing": (folder) => {
    folder.plays = folder.plays.filter(({ name }) => name !== "expert");
  },
  "play-refused": (folder) =>
    replay(folder, "expert", (play) => ({ ...play, events: [{ type: "choose", choice: "mutant" }, ...play.events] })),
  "play-differs": (folder) =>
    replay(folder, "expert", (play) => ({ ...play, expect: { ...play.expect, weighted: -999 } })),
  "play-scores-otherwise": (folder) =>
    replay(folder, "poor", (play) => ({ ...play, expect: { ...play.expect, score: { atLeast: 99 } } })),
  "expert-too-low": (folder) => {
    const poor = folder.plays.find(({ name }) => name === "poor");
    folder.plays = folder.plays.map((play) => (play.name === "expert" && poor ? { ...poor, name: "expert" } : play));
  },
  "novice-too-high": (folder) => {
    const expert = folder.plays.find(({ name }) => name === "expert");
    folder.plays = folder.plays.map((play) =>
      play.name === "novice" && expert ? { ...expert, name: "novice" } : play,
    );
  },
};

/** Mistakes with which a file is no case at all. */
export const INVALID: Readonly<Record<string, (kase: CaseFile) => void>> = {
  "why-missing": (kase) => {
    const found = kase.scenes
      .flatMap(({ activity }) => activity.beats ?? [])
      .flatMap(({ choices }) => choices)
      .find(({ points }) => (points ?? []).length > 0);
    for (const entry of found?.points ?? []) delete (entry as { why?: string }).why;
  },
  "unwired-outcome": (kase) => {
    (opening(kase).choices[0] as Choice).next = { outcome: "mutant" };
  },
  "unknown-name": (kase) => {
    (opening(kase).choices[0] as Choice).next = { beat: "mutant" };
  },
  "duplicate-id": (kase) => {
    opening(kase).choices.push(structuredClone(opening(kase).choices[0]) as Choice);
  },
  "no-fallback": (kase) => {
    (opening(kase).choices[0] as Choice).next = [{ when: { visited: pathTo(kase) }, beat: opening(kase).id }];
  },
  "never-reached-entry": (kase) => {
    const { id } = opening(kase);
    (opening(kase).choices[0] as Choice).next = [{ beat: id }, { when: { visited: pathTo(kase) }, beat: id }];
  },
  "chance-sum": (kase) => {
    const { id } = opening(kase);
    (opening(kase).choices[0] as Choice).next = [
      { chance: 30, beat: id },
      { chance: 30, beat: id },
    ];
  },
  "value-outside": (kase) => {
    kase.variables.push({ id: "mutant", label: "Mutant", min: 0, max: 3, start: 9 });
  },
  "unknown-kind": (kase) => {
    firstScene(kase).activity.kind = "mutant";
  },
};
