import type { ActivityRules, ChoiceView, Evidence, Refusal, SceneContext, Step } from "../../core/activity.ts";
import { asList } from "../../core/case/as-list.ts";
import { holds } from "../../core/world.ts";
import { chooseSignal, type DialogueContext, dialogueMachine, dialogueOutcomes, spoken } from "./machine.ts";
import { beatOf, choicePath, offered, reactionPath } from "./parts.ts";
import type { Beat, Choice, DialogueConfig, DialogueEvent } from "./schema.ts";
import { dialogueTexts } from "./texts.ts";
import type { DialogueView } from "./view.ts";

type Rules = ActivityRules<DialogueConfig, DialogueEvent>;
interface Snapshot {
  readonly value: unknown;
  readonly context: DialogueContext;
}

const placeOf = (snapshot: Snapshot): string => String(snapshot.value);

/** The choice that an event amounts to: an expired clock says what the beat says it does. */
function choiceOf(beat: Beat | undefined, event: DialogueEvent): Choice | undefined {
  const id = event.type === "choose" ? event.choice : beat?.clock?.choice;
  return beat?.choices.find((c) => c.id === id);
}

const refuse: Rules["refuse"] = (config, scene, snapshot: Snapshot, event): Refusal | null => {
  const place = placeOf(snapshot);
  const beat = beatOf(config, place);
  if (event.type !== "choose" && event.type !== "clock.expired") return { code: "unknown-event" };
  if (event.type === "clock.expired" && beat?.clock === undefined) return { code: "no-clock" };
  const choice = choiceOf(beat, event);
  if (choice === undefined) {
    return { code: "unknown-choice", params: { choice: event.type === "choose" ? event.choice : "", place } };
  }
  const path = choicePath(scene, place, choice.id);
  const { world } = snapshot.context;
  if (offered(choice, path, world)) return null;
  return { code: holds(choice.when, world) ? "already-chosen" : "not-offered", params: { choice: choice.id, place } };
};

function choices(config: DialogueConfig, scene: SceneContext, snapshot: Snapshot): DialogueEvent[] {
  const beat = beatOf(config, placeOf(snapshot));
  return onTable(scene, beat, snapshot).map((choice) => ({ type: "choose", choice: choice.id }));
}

function onTable(scene: SceneContext, beat: Beat | undefined, snapshot: Snapshot): Choice[] {
  if (beat === undefined) return [];
  return beat.choices.filter((c) => offered(c, choicePath(scene, beat.id, c.id), snapshot.context.world));
}

function scoreStep(config: DialogueConfig, scene: SceneContext, step: Step<DialogueEvent>): Evidence[] {
  const choice = choiceOf(beatOf(config, step.place), step.event);
  const entry = choice?.points.find((p) => holds(p.when, step.before));
  if (choice === undefined || entry === undefined) return [];
  const why = `${choicePath(scene, step.place, choice.id)}/points/${entry.id}.why`;
  return Object.entries(entry.give).map(([competency, points]) => ({ seq: step.seq, competency, points, why }));
}

const project = (config: DialogueConfig, scene: SceneContext, snapshot: Snapshot): DialogueView => {
  const place = placeOf(snapshot);
  const beat = beatOf(config, place);
  const path = `${scene.sceneId}/${place}`;
  return {
    kind: "dialogue",
    place,
    heard: snapshot.context.heard,
    lines: beat === undefined ? [] : spoken(beat.lines, path, snapshot.context.world),
    choices: onTable(scene, beat, snapshot).map((c) => choiceView(c, choicePath(scene, place, c.id))),
    askCertainty: beat?.askCertainty ?? false,
    sayFirst: beat?.sayFirst ?? false,
    ...(beat?.clock === undefined ? {} : { clock: { seconds: beat.clock.seconds } }),
    room: beat?.room ?? "quick",
  };
};

const choiceView = (choice: Choice, path: string): ChoiceView => ({
  id: choice.id,
  say: `${path}.say`,
  short: choice.short === undefined ? `${path}.say` : `${path}.short`,
});

/** A conversation in beats: the activity that most cases are made of. */
export const dialogueRules = {
  kind: "dialogue",
  outcomes: dialogueOutcomes,
  machine: dialogueMachine,
  signal: (config, place, event) => chooseSignal(choiceOf(beatOf(config, place), event)?.id ?? ""),
  refuse,
  choices,
  score: (config, scene, steps) => steps.flatMap((step) => scoreStep(config, scene, step)),
  project,
  texts: dialogueTexts,
  decided: (config, place, event) => choiceOf(beatOf(config, place), event)?.id ?? null,
  said: (config, scene, { place, event }) => {
    const choice = choiceOf(beatOf(config, place), event);
    return choice === undefined ? undefined : `${choicePath(scene, place, choice.id)}.say`;
  },
  acts: (config, place, event) => choiceOf(beatOf(config, place), event)?.acts ?? [],
  agenda: (config, scene) =>
    config.beats.map(({ id: place, room, facilitator }) => {
      if (facilitator === undefined) return { place, room };
      const notes = `${scene.sceneId}/${place}/facilitator`;
      return {
        place,
        room,
        notes: { ask: `${notes}.ask`, listenFor: `${notes}.listenFor`, minutes: facilitator.minutes },
      };
    }),
  graph: (config, scene) => ({
    start: config.start.beat,
    nodes: config.beats.map((beat) => ({
      id: beat.id,
      choices: beat.choices.map((choice) => ({
        id: choice.id,
        path: choicePath(scene, beat.id, choice.id),
        when: choice.when,
        once: !choice.repeatable,
        effects: choice.effects,
        points: choice.points,
        leads: asList(choice.next),
      })),
    })),
    reactions: scene.reactions.map((reaction) => ({
      id: reaction.id,
      path: reactionPath(scene, reaction.id),
      when: reaction.when,
      once: reaction.once,
      effects: reaction.effects,
      ...(reaction.next === undefined ? {} : { leads: asList(reaction.next) }),
    })),
  }),
} satisfies Rules;
