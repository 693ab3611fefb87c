import { type AnyStateMachine, assign, setup } from "xstate";
import { asList } from "../case/as-list.ts";
import { afterDraw, pick } from "../case/pick.ts";
import type { CaseFrame } from "../case/schema.ts";
import type { CaseTarget } from "../case/targets.ts";
import { enter, type World } from "../world.ts";

export interface CaseContext {
  readonly world: World;
}
/** The one event a case machine hears: an activity ended, with the world it left behind. */
export interface SceneFinished {
  readonly type: "scene.finished";
  readonly outcome: string;
  readonly world: World;
}
interface Exit {
  scene: string;
  outcome: string;
  entry: number;
}

type ExitOf = (event: SceneFinished, scene: string) => { readonly index: number; readonly world: World };

/** The setup that every case shares; scenes are states, endings are final. */
const setupCase = (exitOf: ExitOf) =>
  setup({
    types: { context: {} as CaseContext, input: {} as { world: World }, events: {} as SceneFinished },
    guards: {
      ended: ({ event }, exit: Exit) =>
        event.outcome === exit.outcome && exitOf(event, exit.scene).index === exit.entry,
    },
    actions: {
      carry: assign(({ event }, exit: Exit) => ({ world: exitOf(event, exit.scene).world })),
      enterScene: assign(({ context }, place: { path: string }) => ({ world: enter(context.world, place.path) })),
    },
  });

export const endingState = (ending: string): string => `ending:${ending}`;
const stateOf = (target: CaseTarget): string => ("scene" in target ? target.scene : endingState(target.ending));

/** The machine's config as plain data. */
export function caseConfigData(frame: CaseFrame) {
  const states: Record<string, object> = {};
  for (const scene of frame.scenes) {
    const exits = Object.entries(scene.outcomes).flatMap(([outcome, next]) =>
      asList(next).map((target, entry) => {
        const params: Exit = { scene: scene.id, outcome, entry };
        return {
          target: stateOf(target),
          guard: { type: "ended", params },
          actions: { type: "carry", params },
          reenter: true,
        };
      }),
    );
    states[scene.id] = {
      entry: { type: "enterScene", params: { path: scene.id } },
      on: { "scene.finished": exits },
    };
  }
  for (const ending of frame.endings) states[endingState(ending.id)] = { type: "final" };
  return { id: frame.id, initial: frame.start.scene, states };
}

/** Compiles the outer machine of a case. */
export function caseMachine(frame: CaseFrame): AnyStateMachine {
  const targets = new Map(frame.scenes.map((scene) => [scene.id, new Map(Object.entries(scene.outcomes))]));
  const exitOf = (event: SceneFinished, scene: string) => {
    const world: World = { ...event.world, outcomes: { ...event.world.outcomes, [scene]: event.outcome } };
    const next = targets.get(scene)?.get(event.outcome);
    const { index, drawn } = next === undefined ? { index: -1, drawn: false } : pick(asList(next), world);
    return { index, world: afterDraw(world, drawn) };
  };
  return setupCase(exitOf).createMachine({
    ...(caseConfigData(frame) as object),
    context: ({ input }: { input: { world: World } }) => ({ world: input.world }),
  });
}
