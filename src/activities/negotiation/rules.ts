import type { ActivityRules } from "../../core/activity.ts";
import { actsOf } from "./acts.ts";
import type { NegotiationEvent } from "./events.ts";
import { findingsOf } from "./findings.ts";
import { type NegotiationContext, negotiationMachine, settingOf } from "./machine.ts";
import { outcomesOf } from "./outcomes.ts";
import { ids } from "./paths.ts";
import { project } from "./project.ts";
import { rangesOf } from "./ranges.ts";
import { refusalOf } from "./refuse.ts";
import { samples } from "./samples.ts";
import type { NegotiationConfig } from "./schema.ts";
import { scoreOf } from "./score.ts";
import { negotiationTexts } from "./texts.ts";

type Rules = ActivityRules<NegotiationConfig, NegotiationEvent>;
interface Snapshot {
  readonly value: unknown;
  readonly context: NegotiationContext;
}

const KNOWN: readonly string[] = [
  "take-seat",
  "prepare",
  "offer",
  "accept",
  "talk",
  "answer",
  "guess",
  "walk-out",
  "close",
] satisfies NegotiationEvent["type"][];

/** A table over several issues, with a counterpart who really plays: the second kind of activity. */
export const negotiationRules = {
  kind: "negotiation",
  outcomes: outcomesOf,
  machine: negotiationMachine,
  // The machine's events carry what the logged ones carry: a move is composed, not picked from a list.
  signal: (_, __, event) => event,
  refuse: (config, scene, snapshot: Snapshot, event) => {
    if (!KNOWN.includes(event.type)) return { code: "unknown-event" };
    const { table, world } = snapshot.context;
    const code = refusalOf(settingOf(config, scene), table, world, event);
    return code === null ? null : { code };
  },
  choices: (config, scene, snapshot: Snapshot) =>
    samples(settingOf(config, scene), snapshot.context.table, snapshot.context.world),
  score: scoreOf,
  project: (config, scene, snapshot: Snapshot, role) => project(config, scene, snapshot, role),
  texts: negotiationTexts,
  quotes: ({ issues }) => [
    ...issues.flatMap(({ id }) => [`terms.${id}`, `offer.${id}`, `yours.${id}`]),
    ...["about.issue", "moved.issue", "moved.to"],
  ],
  decided: () => null,
  said: (_, { sceneId }, { event }) => {
    if (event.type === "talk") return ids.talk(sceneId, event.move);
    return event.type === "answer" ? ids.answer(sceneId, event.tactic, event.answer) : undefined;
  },
  acts: actsOf,
  ranges: rangesOf,
  findings: findingsOf,
  variables: ({ issues, counterpart }) => {
    const named = (feeling: unknown): string[] =>
      typeof feeling === "object" && feeling !== null && "variable" in feeling ? [String(feeling.variable)] : [];
    const { tempers, relationship } = counterpart;
    return {
      reads: tempers.flatMap((temper) => [temper.patience, temper.irritation, temper.relationship].flatMap(named)),
      writes: [
        ...issues.flatMap(({ variable }) => variable ?? []),
        ...(relationship === undefined ? [] : [relationship]),
      ],
    };
  },
} satisfies Rules;
