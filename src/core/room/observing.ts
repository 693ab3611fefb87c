import { advance } from "../attempt/advance.ts";
import type { ActivityEvent } from "../attempt/log.ts";
import type { AttemptState } from "../attempt/state.ts";
import { evidence, totalPoints } from "../scoring/points.ts";
import { bandFor, share } from "../scoring/share.ts";
import { branchOf } from "./playing.ts";
import type { Room, Team } from "./state.ts";
import type { ObservedView } from "./view.ts";
import type { Speaker } from "./views/words.ts";

/**
 * Observers beside the engine: for each scene that was rated, how many gave which band, and the band that the engine's
 * own points of that scene reach. A well-trained observer is within one band of it.
 */
export function observedViews(room: Room, { words }: Speaker): ObservedView[] {
  const views: ObservedView[] = [];
  for (const team of room.teams) {
    const scenes = new Set(
      [...room.observations.values()].filter((each) => each.team === team.id).map(({ scene }) => scene),
    );
    for (const scene of scenes) {
      for (const { id, bands } of room.setting.compiled.case.competencies) {
        const given = bands.map(() => 0);
        for (const observation of room.observations.values()) {
          const band = observation.bands[id];
          if (observation.team !== team.id || observation.scene !== scene || band === undefined) continue;
          given[band] = (given[band] ?? 0) + 1;
        }
        if (given.some((n) => n > 0)) {
          views.push({
            team: team.id,
            scene,
            where: words(`${scene}.title`),
            competency: id,
            skill: words(`competencies/${id}.label`),
            given,
            engine: engineBand(room, team, scene, id),
          });
        }
      }
    }
  }
  return views;
}

/** The band of the points that one scene's decisions earned, within what those decisions offered at once. */
function engineBand(room: Room, team: Team, scene: string, competency: string): number | null {
  const { compiled } = room.setting;
  const bands = compiled.case.competencies.find(({ id }) => id === competency)?.bands;
  const { attempt, questions } = branchOf(team);
  const earned = { points: 0, min: 0, max: 0 };
  for (const { before, options, decided, scene: where } of questions) {
    const state = where === scene && decided !== null ? stateAt(attempt, before) : null;
    if (state === null) continue;
    const gains = options.map(({ id, event }) => ({ id, points: gain(room, state, event, competency) }));
    earned.points += gains.find(({ id }) => id === decided?.option)?.points ?? 0;
    earned.min += Math.min(...gains.map(({ points }) => points));
    earned.max += Math.max(...gains.map(({ points }) => points));
  }
  const percent = share(earned.points, earned);
  const band = percent === null || bands === undefined ? undefined : bandFor(bands, percent);
  return band === undefined ? null : (bands?.indexOf(band) ?? null);
}

/** The state of an attempt that stood at a cursor. */
function stateAt(attempt: AttemptState, cursor: number): AttemptState | null {
  let state: AttemptState | null = attempt;
  while (state !== null && state.cursor !== cursor) state = state.previous;
  return state;
}

function gain({ setting }: Room, state: AttemptState, event: ActivityEvent, competency: string): number {
  const result = advance(setting.compiled, state, event);
  const points = (at: AttemptState): number =>
    totalPoints(setting.compiled, evidence(setting.compiled, at)).byCompetency.get(competency) ?? 0;
  return result.ok ? points(result.state) - points(state) : 0;
}
