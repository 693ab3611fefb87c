import { advance } from "../attempt/advance.ts";
import type { ActivityEvent } from "../attempt/log.ts";
import { teamPhase } from "./phases.ts";
import { branchOf, defaultOption, sceneOf } from "./playing.ts";
import type { Room, Team } from "./state.ts";
import { decide, next } from "./steps.ts";
import { make } from "./table-moves.ts";

/** More moves than any table takes: a sample that leads nowhere must not hold the room up. */
const MOST_STEPS = 400;

/**
 * Between people the room is about the table: what the case has before its first one plays itself, the same for every
 * team, so that all begin with the same and their agreements can stand on one map.
 */
export function toTheTable(room: Room, team: Team, at: number): void {
  for (let step = 0; step < MOST_STEPS; step++) {
    const phase = teamPhase(team.machine);
    if (phase === "table" || phase === "ended") return;
    if (phase === "consequence" || phase === "scene-end") next(room, team, at, false);
    else finish(room, team, "decision", null, at);
  }
}

/** Plays a stuck team on. */
export function finish(
  room: Room,
  team: Team,
  until: "decision" | "scene" | "case",
  option: string | null,
  at: number,
): void {
  for (let step = 0; step < MOST_STEPS; step++) {
    const phase = teamPhase(team.machine);
    if (phase === "ended") return;
    if (phase === "scene-end" && until !== "case") return;
    if (phase === "table") {
      if (!sampleMove(room, team, at)) return;
    } else if (phase === "consequence" || phase === "scene-end") {
      next(room, team, at);
    } else {
      const { question } = team;
      const fallback = question && defaultOption(room.setting.compiled, branchOf(team).attempt, question.options);
      const chosen = (step === 0 ? option : null) ?? fallback?.id;
      if (chosen === undefined) return;
      decide(room, team, chosen, "finish", at);
    }
    if (until === "decision" && teamPhase(team.machine) === "consequence") return;
  }
}

/** The first sample that ends the talking soonest is none of ours to know: the first legal one is taken. */
function sampleMove(room: Room, team: Team, at: number): boolean {
  const { attempt } = branchOf(team);
  const scene = sceneOf(room.setting.compiled, attempt);
  if (scene === undefined || attempt.activity === null) return false;
  const samples = scene.rules.choices(scene.scene.activity, scene.context, attempt.activity) as ActivityEvent[];
  const legal = samples.find((event) => advance(room.setting.compiled, attempt, event).ok);
  if (legal === undefined) return false;
  make(room, team, 0, legal, at);
  return true;
}
