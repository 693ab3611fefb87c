import { type AnyStateMachine, assign, setup } from "xstate";
import type { ActivityInput, ActivityOutput, SceneContext, SpokenLine } from "../../core/activity.ts";
import { enter, type World } from "../../core/world.ts";
import { boardOf } from "./board.ts";
import { answerOf } from "./counterpart.ts";
import type { NegotiationEvent } from "./events.ts";
import type { Stepped } from "./leave.ts";
import { firstState } from "./opening.ts";
import { outcomesOf } from "./outcomes.ts";
import { refusalOf } from "./refuse.ts";
import type { NegotiationConfig } from "./schema.ts";
import type { TableState } from "./state.ts";
import { begun, placeOf, step } from "./step.ts";
import type { Setting } from "./turn.ts";

export interface NegotiationContext {
  readonly world: World;
  readonly heard: readonly SpokenLine[];
  readonly table: TableState;
  readonly outcome: string;
}

const EVENTS = ["take-seat", "prepare", "offer", "accept", "talk", "answer", "guess", "walk-out", "close"] as const;
const PLACES = ["preparation", "opening", "middle", "endgame", "closing"] as const;

const outcomeState = (outcome: string) => `outcome:${outcome}`;

export const settingOf = (config: NegotiationConfig, scene: SceneContext): Setting => ({
  config,
  scene,
  board: boardOf(config),
});

type Answer = (context: NegotiationContext, event: NegotiationEvent) => (Stepped & { readonly target: string }) | null;
type Lead = { target: string };

/** As every dialogue shares one setup, so does every table: what an edge means is found by `answer`. */
const setupTable = (answer: Answer) =>
  setup({
    types: {
      context: {} as NegotiationContext,
      input: {} as ActivityInput,
      output: {} as ActivityOutput,
      events: {} as NegotiationEvent,
    },
    guards: { leads: ({ context, event }, lead: Lead) => answer(context, event)?.target === lead.target },
    actions: {
      answer: assign(({ context, event }) => {
        const found = answer(context, event);
        if (found === null) return {};
        return { world: found.world, heard: found.heard, table: found.state, outcome: found.outcome ?? "" };
      }),
      enterPlace: assign(({ context }, { path }: { path: string }) => ({ world: enter(context.world, path) })),
    },
  });

/** The machine's config as plain data: phases are states, moves are events. */
export function negotiationConfigData(config: NegotiationConfig, scene: SceneContext) {
  const outcomes = outcomesOf(config, scene);
  const targets = [...PLACES, ...outcomes.map(outcomeState)];
  const edges = targets.map((target) => ({
    target,
    guard: { type: "leads", params: { target } },
    actions: { type: "answer" },
  }));
  const on = Object.fromEntries(EVENTS.map((type) => [type, edges]));
  const states: Record<string, object> = {};
  for (const place of PLACES) {
    states[place] = { entry: { type: "enterPlace", params: { path: `${scene.sceneId}/${place}` } }, on };
  }
  for (const outcome of outcomes) states[outcomeState(outcome)] = { type: "final" };
  return { id: scene.sceneId, initial: config.preparation ? "preparation" : "opening", states };
}

/** Compiles one table. The snapshot holds the world and both seats' state, never the case. */
export function negotiationMachine(config: NegotiationConfig, scene: SceneContext): AnyStateMachine {
  const setting = settingOf(config, scene);
  return setupTable(createResolver(setting)).createMachine({
    ...(negotiationConfigData(config, scene) as object),
    context: ({ input }: { input: ActivityInput }) => firstContext(setting, input.world),
    output: ({ context }: { context: NegotiationContext }) => ({ outcome: context.outcome, world: context.world }),
  });
}

/** What a table starts as; without a preparation sheet everybody sits at once. */
export function firstContext(setting: Setting, world: World): NegotiationContext {
  const state = firstState(setting.config, world, setting.scene.bounds);
  const flow = { world, state, heard: [] };
  const seated = setting.config.preparation ? flow : answerOf(setting, begun(setting, flow));
  return { world: seated.world, heard: seated.heard, table: seated.state, outcome: "" };
}

/** The machine asks once per edge and once to act, always with the same context and event, so the latest answer is kept. */
function createResolver(setting: Setting): Answer {
  let last: { context: NegotiationContext; event: NegotiationEvent; found: ReturnType<Answer> } | undefined;
  return (context, event) => {
    if (last?.context.table !== context.table || last.context.world !== context.world || last.event !== event) {
      last = { context, event, found: resolve(setting, context, event) };
    }
    return last.found;
  };
}

function resolve(setting: Setting, context: NegotiationContext, event: NegotiationEvent): ReturnType<Answer> {
  if (refusalOf(setting, context.table, context.world, event) !== null) return null;
  const stepped = step(setting, context.world, context.table, event);
  const target = stepped.outcome === null ? placeOf(setting, stepped.state) : outcomeState(stepped.outcome);
  return { ...stepped, target };
}
