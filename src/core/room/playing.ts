import type { AgendaEntry } from "../activity.ts";
import { advance, start } from "../attempt/advance.ts";
import { type ActivityEvent, type AttemptEvent, type AttemptLog, ENGINE_VERSION } from "../attempt/log.ts";
import { replay } from "../attempt/replay.ts";
import type { AttemptState } from "../attempt/state.ts";
import type { CompiledCase, CompiledScene } from "../machine/compile.ts";
import { evidence, totalPoints } from "../scoring/points.ts";
import { type Branch, type Choice, ROOM_MODE, type RoomSetting, type Team } from "./state.ts";

/** The scene that an attempt stands in, while it lasts. */
export const sceneOf = (compiled: CompiledCase, { activity, sceneId }: AttemptState): CompiledScene | undefined =>
  activity === null ? undefined : compiled.scenes.get(sceneId);

/** Where in its scene an attempt stands. */
export const placeOf = ({ activity }: AttemptState): string => String(activity?.value ?? "");

/**
 * What a room can vote on: the moves that the activity offers by name, each with the event that it stands for. Empty
 * where moves are composed. Any kind of activity is reached through its contract alone.
 */
export function optionsOf(compiled: CompiledCase, state: AttemptState): Choice[] {
  const scene = sceneOf(compiled, state);
  if (scene === undefined || state.activity === null) return [];
  const { rules, context } = scene;
  const config = scene.scene.activity;
  const place = placeOf(state);
  const events = rules.choices(config, context, state.activity);
  return rules.project(config, context, state.activity, "stage").choices.flatMap(({ id, say, short }) => {
    const event = events.find((each) => rules.decided(config, place, each) === id);
    return event === undefined ? [] : [{ id, event: event as ActivityEvent, say, short }];
  });
}

/** How the case wants this decision to be taken, and what it tells the facilitator. */
export function agendaAt(compiled: CompiledCase, state: AttemptState): AgendaEntry | undefined {
  const scene = sceneOf(compiled, state);
  return scene?.rules.agenda?.(scene.scene.activity, scene.context).find(({ place }) => place === placeOf(state));
}

/**
 * The room's default: the option that earns most at once, the first of equals. It decides what the case lets play
 * itself, and for a team that is played on.
 */
export function defaultOption(
  compiled: CompiledCase,
  state: AttemptState,
  options: readonly Choice[],
): Choice | undefined {
  let best: { readonly option: Choice; readonly points: number } | undefined;
  for (const option of options) {
    const taken = advance(compiled, state, option.event);
    if (!taken.ok) continue;
    const points = totalPoints(compiled, evidence(compiled, taken.state)).weighted;
    if (best === undefined || points > best.points) best = { option, points };
  }
  return best?.option;
}

/** The attempt that a team is playing. */
export const branchOf = (team: Team): Branch => team.branches[team.playing] ?? team.branches[0];

/** A team's first attempt, not yet begun. */
export function newBranch(setting: RoomSetting, team: string): Branch {
  const header = headerOf(setting, `${setting.code}-${team}`);
  return { attempt: start(setting.compiled, header), entries: [], questions: [], option: null };
}

const headerOf = ({ compiled, caseHash, seed, options }: RoomSetting, attemptId: string): AttemptLog["header"] => ({
  attemptId,
  caseId: compiled.case.id,
  caseHash,
  engineVersion: ENGINE_VERSION,
  seed,
  mode: ROOM_MODE,
  language: options.language,
});

/** A second attempt that shares everything so far with the first, and goes another way from here. */
export function forkBranch(setting: RoomSetting, from: Branch, option: string): Branch {
  const { attemptId } = from.attempt.header;
  const header = { ...headerOf(setting, `${attemptId}-2`), from: { attemptId, seq: from.attempt.nextSeq - 1 } };
  const { state } = replay(setting.compiled, { header, entries: from.entries });
  return { attempt: state, entries: [...from.entries], questions: [...from.questions], option };
}

/** Takes an event that was found to be legal into an attempt. */
export function play(setting: RoomSetting, branch: Branch, event: AttemptEvent, at: number): boolean {
  const result = advance(setting.compiled, branch.attempt, event);
  if (!result.ok) return false;
  const { nextSeq } = branch.attempt;
  branch.entries = [...branch.entries, { seq: nextSeq, at, by: "facilitator", event }];
  branch.attempt = result.state;
  return true;
}
