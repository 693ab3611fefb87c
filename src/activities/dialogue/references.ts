import type { ActivitySchema, Names } from "../../core/activity-schema.ts";
import type { Next } from "../../core/case/as-list.ts";
import { at, type Finding, fault } from "../../core/case/finding.ts";
import {
  type CaseNames,
  conditionFaults,
  duplicateIds,
  effectFaults,
  lineFaults,
  nextFaults,
  pointsFaults,
} from "../../core/case/references.ts";
import type { BeatTarget } from "../../core/case/targets.ts";
import { type Beat, type DialogueConfig, dialogueConfig, dialogueEvent } from "./schema.ts";

/** Faults of targets, names and lists inside a dialogue. */
function references(raw: unknown, { scene, names }: Names, pointer: string): Finding[] {
  const config = raw as DialogueConfig;
  const scenePointer = pointer.slice(0, pointer.lastIndexOf("/"));
  const beats = new Set(config.beats.map((beat) => beat.id));
  const outcomes = new Set(Object.keys(scene.outcomes));
  const next = (target: Next<BeatTarget>, where: string) =>
    nextFaults(target, names, where, (t, here) => {
      if ("beat" in t) return beats.has(t.beat) ? [] : [unknownTarget("beat", t.beat, at(here, "beat"))];
      return outcomes.has(t.outcome) ? [] : [fault("unwired-outcome", at(here, "outcome"), { outcome: t.outcome })];
    });
  const findings = duplicateIds(config.beats, at(pointer, "beats"));
  if (!beats.has(config.start.beat)) {
    findings.push(unknownTarget("beat", config.start.beat, at(at(pointer, "start"), "beat")));
  }
  for (const [r, reaction] of scene.reactions.entries()) {
    if (reaction.next !== undefined) findings.push(...next(reaction.next, `${scenePointer}/reactions/${r}/next`));
  }
  for (const [b, beat] of config.beats.entries())
    findings.push(...beatFaults(beat, names, at(at(pointer, "beats"), b), next));
  return findings;
}

const unknownTarget = (what: string, name: string, pointer: string): Finding =>
  fault("unknown-name", pointer, { what, name });

function beatFaults(
  beat: Beat,
  names: CaseNames,
  pointer: string,
  next: (target: Next<BeatTarget>, pointer: string) => Finding[],
): Finding[] {
  const findings = [
    ...duplicateIds(beat.lines, at(pointer, "lines")),
    ...lineFaults(beat.lines, names, at(pointer, "lines")),
    ...duplicateIds(beat.choices, at(pointer, "choices")),
  ];
  const lineIds = new Set(beat.lines.map((line) => line.id));
  if (beat.clock !== undefined && !beat.choices.some((choice) => choice.id === beat.clock?.choice)) {
    findings.push(unknownTarget("choice", beat.clock.choice, at(at(pointer, "clock"), "choice")));
  }
  for (const [c, choice] of beat.choices.entries()) {
    const here = at(at(pointer, "choices"), c);
    if (lineIds.has(choice.id)) findings.push(fault("duplicate-id", at(here, "id"), { id: choice.id }));
    findings.push(
      ...conditionFaults(choice.when, names, at(here, "when")),
      ...effectFaults(choice.effects, names, at(here, "effects")),
      ...duplicateIds(choice.points, at(here, "points")),
      ...pointsFaults(choice.points, names, at(here, "points")),
      ...duplicateIds(choice.consequence, at(here, "consequence")),
      ...lineFaults(choice.consequence, names, at(here, "consequence")),
      ...next(choice.next, at(here, "next")),
    );
  }
  return findings;
}

export const dialogueSchema: ActivitySchema = {
  kind: "dialogue",
  config: dialogueConfig,
  event: dialogueEvent,
  references,
  nodes: (config) => (config as DialogueConfig).beats.length,
  paths: (config, sceneId) => {
    const { beats } = config as DialogueConfig;
    return {
      places: beats.map((beat) => `${sceneId}/${beat.id}`),
      choices: beats.flatMap((beat) => beat.choices.map((choice) => `${sceneId}/${beat.id}/${choice.id}`)),
    };
  },
};
