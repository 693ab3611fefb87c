import { project } from "../../attempt/project.ts";
import type { Now } from "../accept.ts";
import { endorsementsNeeded } from "../accept-participant.ts";
import { teamPhase } from "../phases.ts";
import { branchOf } from "../playing.ts";
import type { Room, Team } from "../state.ts";
import type { DraftView, TableView, Words } from "../view.ts";
import type { Speaker } from "./words.ts";

/**
 * A table as one side may see it: the activity's own projection for that seat, with the texts that it names. An
 * observer sees what a stage may.
 */
export function tableView(room: Room, team: Team, side: 0 | 1 | null, speaker: Speaker, now: Now): TableView | null {
  if (teamPhase(team.machine) !== "table") return null;
  const { attempt } = branchOf(team);
  const role = side === null ? "stage" : side === 0 ? "trainee" : "counterpart";
  const { activity } = project(room.setting.compiled, attempt, role);
  if (activity === null) return null;
  return {
    seat: side,
    twoSided: room.setting.options.kind === "table",
    activity,
    texts: textsOf(activity, (id) => speaker.words(id, attempt.world), `${attempt.sceneId}/`),
    draft: side === null ? null : draftView(room, team, side, now),
  };
}

function draftView(room: Room, team: Team, side: 0 | 1, now: Now): DraftView | null {
  const draft = team.drafts[side];
  if (draft === null) return null;
  const answers = [...draft.answers.values()];
  const yes = answers.filter(Boolean).length;
  const needed = endorsementsNeeded(room, team, side, now);
  return { id: draft.id, event: draft.event, yes, no: answers.length - yes, needed };
}

/** Every line id that is found anywhere in a view, with its text. Line ids begin with the scene and hold a dot. */
function textsOf(view: unknown, words: (id: string) => Words, prefix: string): Record<string, Words> {
  const texts: Record<string, Words> = {};
  const pending: unknown[] = [view];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value === "string") {
      if (value.startsWith(prefix) && value.includes(".")) texts[value] = words(value);
    } else if (typeof value === "object" && value !== null) pending.push(...Object.values(value));
  }
  return texts;
}
