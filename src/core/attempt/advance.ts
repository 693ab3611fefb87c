import { type AnyMachineSnapshot, initialTransition, transition } from "xstate";
import type { ActivityOutput, Refusal, RefusalCode, SpokenLine, Step } from "../activity.ts";
import type { CaseContext } from "../machine/case-machine.ts";
import { type CompiledCase, type CompiledScene, startWorld } from "../machine/compile.ts";
import type { World } from "../world.ts";
import { holds } from "../world.ts";
import type { ActivityEvent, AttemptEvent, AttemptHeader, FrameEvent } from "./log.ts";
import type { AttemptState, Visit } from "./state.ts";

export type Advance =
  | { readonly ok: true; readonly state: AttemptState }
  | { readonly ok: false; readonly refusal: Refusal };

const refused = (code: RefusalCode, params?: Refusal["params"]): Advance => ({
  ok: false,
  refusal: params === undefined ? { code } : { code, params },
});

/** The first state of an attempt. */
export function start(compiled: CompiledCase, header: AttemptHeader): AttemptState {
  const [snapshot] = initialTransition(compiled.machine, { world: startWorld(compiled.case, header.seed) });
  const blank = { header, nextSeq: 1, cursor: 0, heard: [], visits: [], rewinds: 0, previous: null };
  return enterScene(compiled, blank, snapshot);
}

/**
 * Takes one event, or says why not. Pure: the same state and event give the same result, and the
 * state that was handed in is untouched.
 */
export function advance(compiled: CompiledCase, state: AttemptState, event: AttemptEvent): Advance {
  if (isFrameEvent(event)) return frameEvent(compiled, state, event);
  const scene = compiled.scenes.get(state.sceneId);
  if (state.activity === null || scene === undefined) return refused("ended");
  const refusal = scene.rules.refuse(scene.scene.activity, scene.context, state.activity, event);
  if (refusal !== null) return { ok: false, refusal };
  return { ok: true, state: activityEvent(compiled, scene, state, state.activity, event) };
}

const FRAME_EVENTS: readonly string[] = ["read", "language", "rewind"];
const isFrameEvent = (event: AttemptEvent): event is FrameEvent => FRAME_EVENTS.includes(event.type);

function frameEvent(compiled: CompiledCase, state: AttemptState, event: FrameEvent): Advance {
  if (event.type === "rewind") return rewind(state, event.to);
  const moved = { ...state, nextSeq: state.nextSeq + 1, cursor: state.nextSeq, previous: state };
  if (event.type === "language") return { ok: true, state: moved };
  if (state.activity === null) return refused("ended");
  const document = compiled.case.documents.find((d) => d.id === event.document);
  if (document === undefined || !holds(document.when, state.world)) {
    return refused("unknown-document", { document: event.document });
  }
  return { ok: true, state: withWorld(moved, state.activity, markRead(state.world, event.document)) };
}

const markRead = (world: World, document: string): World =>
  world.read.includes(document) ? world : { ...world, read: [...world.read, document] };

function withWorld(state: AttemptState, activity: AnyMachineSnapshot, world: World): AttemptState {
  if (world === state.world) return state;
  // The scene's machine carries the world while it runs; only its context changes, not its place.
  const changed = { ...activity, context: { ...activity.context, world } } as AnyMachineSnapshot;
  return { ...state, world, activity: changed };
}

function rewind(state: AttemptState, to: number): Advance {
  if (state.header.mode === "exam") return refused("no-rewind-in-exam");
  let earlier: AttemptState | null = state.previous;
  while (earlier !== null && earlier.cursor > to) earlier = earlier.previous;
  if (earlier === null || earlier.cursor !== to) return refused("rewind-out-of-range", { to });
  return { ok: true, state: { ...earlier, nextSeq: state.nextSeq + 1, rewinds: state.rewinds + 1 } };
}

function activityEvent(
  compiled: CompiledCase,
  scene: CompiledScene,
  state: AttemptState,
  before: AnyMachineSnapshot,
  event: ActivityEvent,
): AttemptState {
  const { rules, context, machine } = scene;
  const config = scene.scene.activity;
  const place = String(before.value);
  const [after] = transition(machine, before, rules.signal(config, place, event));
  const world: World = after.context.world;
  const step: Step<ActivityEvent> = { seq: state.nextSeq, event, before: state.world, after: world, place };
  const moved = {
    ...state,
    nextSeq: state.nextSeq + 1,
    cursor: state.nextSeq,
    previous: state,
    visits: addStep(state.visits, step),
  };
  const heard = rules.project(config, context, after, "trainee").heard;
  if (after.status !== "done") return { ...moved, activity: after, world, heard };
  const output = after.output as ActivityOutput;
  const finished = { type: "scene.finished", outcome: output.outcome, world: output.world };
  const [next] = transition(compiled.machine, state.case, finished);
  return enterScene(compiled, { ...moved, heard }, next);
}

function addStep(visits: readonly Visit[], step: Step<ActivityEvent>): Visit[] {
  const last = visits[visits.length - 1];
  if (last === undefined) return [];
  return [...visits.slice(0, -1), { ...last, steps: [...last.steps, step] }];
}

type Unplaced = Pick<AttemptState, "header" | "nextSeq" | "cursor" | "visits" | "rewinds" | "previous"> & {
  readonly heard: readonly SpokenLine[];
};

/** Stands the attempt in the scene, or at the ending, that the case machine is in. */
function enterScene(compiled: CompiledCase, state: Unplaced, snapshot: AnyMachineSnapshot): AttemptState {
  const { world } = snapshot.context as CaseContext;
  const place = String(snapshot.value);
  const scene = compiled.scenes.get(place);
  const placed = { ...state, case: snapshot, world };
  if (scene === undefined) {
    const last = state.visits[state.visits.length - 1]?.sceneId ?? "";
    return { ...placed, activity: null, sceneId: last, ending: place.slice(place.indexOf(":") + 1) };
  }
  const [activity] = initialTransition(scene.machine, { world });
  return {
    ...placed,
    activity,
    sceneId: place,
    ending: null,
    world: activity.context.world,
    visits: [...state.visits, { sceneId: place, steps: [] }],
  };
}
