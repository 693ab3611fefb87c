import type { AttemptState } from "../../attempt/state.ts";
import { evidence, totalPoints } from "../../scoring/points.ts";
import { share } from "../../scoring/share.ts";
import type { Now } from "../accept.ts";
import { roomPhase, teamPhase } from "../phases.ts";
import { branchOf } from "../playing.ts";
import { membersOf } from "../seats.ts";
import type { Room, RoomSetting, Team } from "../state.ts";
import type { BriefingView, PhoneView, TeamPhase, TeamView, TimerView } from "../view.ts";
import { turnoutOf } from "./tally.ts";
import type { Speaker } from "./words.ts";

/** Percent of what the whole case could give; null where the case's range is not known. */
export function percentOf({ compiled, scale }: RoomSetting, attempt: AttemptState): number | null {
  if (scale === null) return null;
  return share(totalPoints(compiled, evidence(compiled, attempt)).weighted, scale.total);
}

/** As a room reads it. */
export const whole = (percent: number | null): number | null => (percent === null ? null : Math.round(percent));

/** Percent per competency; null for one that the case does not test. */
export function competencyPercents(setting: RoomSetting, attempt: AttemptState): Record<string, number | null> {
  const { compiled, scale } = setting;
  const { byCompetency } = totalPoints(compiled, evidence(compiled, attempt));
  return Object.fromEntries(
    compiled.case.competencies.map(({ id }) => {
      const range = scale?.byCompetency[id];
      return [id, range === undefined ? null : share(byCompetency.get(id) ?? 0, range)];
    }),
  );
}

export const shownPhase = (team: Team): TeamPhase => {
  const phase = teamPhase(team.machine);
  return phase === "waiting" ? "vote" : phase;
};

export function teamViews(room: Room, speaker: Speaker, now: Now): TeamView[] {
  const over = ["debrief", "closed"].includes(roomPhase(room.machine));
  return room.teams.map((team) => {
    const { attempt, questions } = branchOf(team);
    const members = membersOf(room, team);
    return {
      id: team.id,
      number: team.number,
      phase: shownPhase(team),
      size: members.length,
      present: members.filter(({ id }) => now.present(id)).length,
      turnout: turnoutOf(room, team, now),
      movedAt: team.movedAt,
      decisions: questions.filter(({ decided }) => decided !== null).length,
      ending:
        attempt.ending === null
          ? null
          : { id: attempt.ending, title: speaker.words(`endings/${attempt.ending}.title`, attempt.world) },
      percent: over ? whole(percentOf(room.setting, attempt)) : null,
    };
  });
}

/** What every role may know. */
export function basics(room: Room, speaker: Speaker, now: Now) {
  const { setting } = room;
  const people = [...room.people.values()].filter(({ status }) => status === "in");
  return {
    code: setting.code,
    kind: setting.options.kind,
    phase: roomPhase(room.machine),
    title: speaker.words("title"),
    language: speaker.language,
    anonymous: setting.options.anonymous,
    paused: room.paused,
    locked: room.locked,
    pace: setting.options.pace,
    timer: room.timer satisfies TimerView | null,
    people: { joined: people.length, present: people.filter(({ id }) => now.present(id)).length },
    teams: teamViews(room, speaker, now),
    boardsOpen: room.boardsOpen,
  } satisfies Partial<PhoneView>;
}

export function briefing(room: Room, { words }: Speaker): BriefingView {
  const { known } = room.setting.compiled.case.briefing;
  return {
    title: words("title"),
    you: words("briefing.you"),
    account: words("briefing.account"),
    known: known.map(({ id }) => words(`briefing/known/${id}.text`)),
    goal: words("briefing.goal"),
    walkAway: words("briefing.walkAway"),
  };
}
