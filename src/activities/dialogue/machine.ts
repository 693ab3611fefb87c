import { type AnyStateMachine, assign, setup } from "xstate";
import type { ActivityInput, ActivityOutput, SceneContext, SpokenLine } from "../../core/activity.ts";
import { asList } from "../../core/case/as-list.ts";
import { afterDraw, pick } from "../../core/case/pick.ts";
import type { Line } from "../../core/case/schema.ts";
import type { BeatTarget } from "../../core/case/targets.ts";
import { enter, holds, type World } from "../../core/world.ts";
import { beatOf, choicePath, offered, type Resolution, resolve } from "./parts.ts";
import type { Choice, DialogueConfig } from "./schema.ts";

export interface DialogueContext {
  readonly world: World;
  /** What was heard after the last choice. */
  readonly heard: readonly SpokenLine[];
  readonly outcome: string;
}

interface Lead {
  beat: string;
  choice: string;
  /** The state that this edge leads to. */
  target: string;
}
type Place = { path: string };
type End = { outcome: string };

/**
 * The setup that every dialogue shares: guards and actions are named and take plain parameters, so
 * that a machine's config stays data and can be printed. What an edge means is found by `answer`.
 */
const setupDialogue = (answer: (world: World, lead: Lead) => Answer | null) =>
  setup({
    types: {
      context: {} as DialogueContext,
      input: {} as ActivityInput,
      output: {} as ActivityOutput,
      events: {} as { type: string },
    },
    guards: {
      leads: ({ context }, lead: Lead) => answer(context.world, lead)?.target === lead.target,
    },
    actions: {
      answer: assign(({ context }, lead: Lead) => {
        const found = answer(context.world, lead);
        return found === null ? {} : { world: found.world, heard: found.heard };
      }),
      enterBeat: assign(({ context }, { path }: Place) => ({ world: enter(context.world, path) })),
      leave: assign((_, { outcome }: End) => ({ outcome })),
    },
  });

/** Events are typed by the choice, so that tools can draw and list them. */
export const chooseSignal = (choice: string) => ({ type: `choose.${choice}` });
const outcomeState = (outcome: string) => `outcome:${outcome}`;
const stateOf = (target: BeatTarget) => ("beat" in target ? target.beat : outcomeState(target.outcome));

/** Every outcome that a dialogue can end with, in order of first mention. */
export function dialogueOutcomes(config: DialogueConfig, scene: SceneContext): string[] {
  const found = new Set<string>();
  const note = (target: BeatTarget) => {
    if ("outcome" in target) found.add(target.outcome);
  };
  for (const beat of config.beats) for (const choice of beat.choices) asList(choice.next).forEach(note);
  for (const reaction of scene.reactions) if (reaction.next !== undefined) asList(reaction.next).forEach(note);
  return [...found];
}

/** The machine's config as plain data: beats are states, choices are events. */
export function dialogueConfigData(config: DialogueConfig, scene: SceneContext) {
  const states: Record<string, object> = {};
  for (const beat of config.beats) {
    const on: Record<string, object[]> = {};
    for (const choice of beat.choices) on[chooseSignal(choice.id).type] = edges(scene, beat.id, choice);
    const path = `${scene.sceneId}/${beat.id}`;
    states[beat.id] = { entry: { type: "enterBeat", params: { path } }, on };
  }
  for (const outcome of dialogueOutcomes(config, scene)) {
    states[outcomeState(outcome)] = { type: "final", entry: { type: "leave", params: { outcome } } };
  }
  return { id: scene.sceneId, initial: config.start.beat, states };
}

/** One edge per state that a choice can lead to, whatever leads there. */
function edges(scene: SceneContext, beat: string, choice: Choice) {
  const ways = [choice.next, ...scene.reactions.flatMap((r) => (r.next === undefined ? [] : [r.next]))];
  const targets = new Set(ways.flatMap((next) => asList(next).map(stateOf)));
  return [...targets].map((target) => {
    const params: Lead = { beat, choice: choice.id, target };
    // A beat that leads back to itself is entered again.
    return { target, guard: { type: "leads", params }, actions: { type: "answer", params }, reenter: true };
  });
}

/** Compiles one dialogue. The snapshot holds the world, never the case. */
export function dialogueMachine(config: DialogueConfig, scene: SceneContext): AnyStateMachine {
  return setupDialogue(createResolver(config, scene)).createMachine({
    ...(dialogueConfigData(config, scene) as object),
    context: ({ input }: { input: ActivityInput }) => ({ world: input.world, heard: [], outcome: "" }),
    output: ({ context }: { context: DialogueContext }) => ({ outcome: context.outcome, world: context.world }),
  });
}

interface Answer {
  readonly target: string;
  readonly world: World;
  readonly heard: readonly SpokenLine[];
}

/**
 * What a choice leads to from a world. The machine asks once per edge and once to act, always with
 * the same world, so the latest answer is kept.
 */
function createResolver(config: DialogueConfig, scene: SceneContext) {
  let last: { world: World; beat: string; choice: string; answer: Answer | null } | undefined;
  return (world: World, lead: Lead): Answer | null => {
    if (last === undefined || last.world !== world || last.beat !== lead.beat || last.choice !== lead.choice) {
      last = { world, beat: lead.beat, choice: lead.choice, answer: answerTo(config, scene, world, lead) };
    }
    return last.answer;
  };
}

function answerTo(config: DialogueConfig, scene: SceneContext, world: World, lead: Lead): Answer | null {
  const choice = beatOf(config, lead.beat)?.choices.find((c) => c.id === lead.choice);
  const path = choicePath(scene, lead.beat, lead.choice);
  if (choice === undefined || !offered(choice, path, world)) return null;
  const resolution = resolve(scene, choice, path, world);
  const { index, drawn } = pick(resolution.leads, resolution.world);
  const target = resolution.leads[index];
  if (target === undefined) return null;
  return {
    target: stateOf(target),
    world: afterDraw(resolution.world, drawn),
    heard: heardAfter(scene, choice, path, resolution),
  };
}

function heardAfter(scene: SceneContext, choice: Choice, path: string, { world, reaction }: Resolution): SpokenLine[] {
  const consequence = spoken(choice.consequence, path, world);
  if (reaction === undefined) return consequence;
  return [...consequence, ...spoken(reaction.lines, `${scene.sceneId}/reactions/${reaction.id}`, world)];
}

/** The lines whose conditions hold, by id. */
export function spoken(lines: readonly Line[], path: string, world: World): SpokenLine[] {
  return lines
    .filter((line) => holds(line.when, world))
    .map((line) => ({ id: `${path}/${line.id}.text`, by: line.by, mood: line.mood }));
}
