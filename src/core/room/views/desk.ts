import type { Language } from "../../case/primitives.ts";
import type { Now } from "../accept.ts";
import { observedViews } from "../observing.ts";
import { roomPhase } from "../phases.ts";
import { agendaAt, branchOf } from "../playing.ts";
import type { Room } from "../state.ts";
import type { CardView, ConsoleView, NotesView, PlanEntry, StageView } from "../view.ts";
import { basics, briefing } from "./basics.ts";
import { assignmentView, handedInViews } from "./handed-in.ts";
import { dealMap } from "./map.ts";
import { branchViews, playView } from "./play.ts";
import { possible } from "./possible.ts";
import { type Speaker, speaker } from "./words.ts";

const isPlayed = (room: Room): boolean =>
  !["lobby", "briefing"].includes(roomPhase(room.machine)) && room.setting.options.kind !== "assignment";

/** The address that joins this room. */
export const joinUrl = (room: Room): string | null =>
  room.address === null || room.address === "" ? null : `${room.address.replace(/\/+$/, "")}/join/${room.setting.code}`;

const cards = (room: Room): CardView[] => room.cards.map(({ id, column, text }) => ({ id, column, text }));

/** What the projector shows: nothing that a facilitator alone may know. */
export function stageView(room: Room, language: Language, now: Now): StageView {
  const said = speaker(room.setting, language);
  const team = room.teams.find(({ id }) => id === room.shownTeam) ?? room.teams[0];
  const played = isPlayed(room) && team !== undefined;
  return {
    ...basics(room, said, now),
    role: "stage",
    show: room.show,
    dot: room.shownDot,
    joinUrl: joinUrl(room),
    briefing: roomPhase(room.machine) === "briefing" ? briefing(room, said) : null,
    play: played ? playView(room, team, said, "stage") : null,
    branches: played ? branchViews(room, team, said) : null,
    cards: cards(room),
    map: room.show === "map" || roomPhase(room.machine) === "debrief" ? dealMap(room, said) : null,
  };
}

/** What this console's connection adds to what the room says. */
export interface ConsoleContext {
  readonly driving: boolean;
  readonly addresses: readonly string[];
}

export function consoleView(room: Room, language: Language, now: Now, context: ConsoleContext): ConsoleView {
  const said = speaker(room.setting, language);
  const played = isPlayed(room);
  const { options, compiled } = room.setting;
  return {
    ...basics(room, said, now),
    role: "facilitator",
    ...context,
    show: room.show,
    dot: room.shownDot,
    shownTeam: room.shownTeam,
    joinUrl: joinUrl(room),
    caseId: compiled.case.id,
    briefing: briefing(room, said),
    plays: played ? room.teams.map((team) => playView(room, team, said, "console")) : [],
    notes: played ? notes(room, said) : {},
    plan: plan(room, said),
    startedAt: room.startedAt,
    arguments: room.arguments
      .filter(({ discarded }) => !discarded)
      .map(({ id, q, team, kind, text, option, v }) => ({
        id,
        q,
        team,
        kind,
        text,
        option,
        by: options.anonymous ? null : v,
        staged: room.teams.some(({ question }) => question?.staged.includes(id) === true),
      })),
    cards: cards(room),
    branches: Object.fromEntries(
      room.teams.flatMap((team) => {
        const both = branchViews(room, team, said);
        return both === null ? [] : [[team.id, both] as const];
      }),
    ),
    map: dealMap(room, said),
    note: room.note,
    observed: observedViews(room, said),
    assignment: assignmentView(room),
    handedIn: handedInViews(room),
    can: possible(room),
  };
}

function notes(room: Room, { words }: Speaker): Record<string, NotesView> {
  return Object.fromEntries(
    room.teams.flatMap((team) => {
      const found = agendaAt(room.setting.compiled, branchOf(team).attempt)?.notes;
      if (found === undefined || team.question === null || team.question.decided !== null) return [];
      return [[team.id, { ask: words(found.ask), listenFor: words(found.listenFor), minutes: found.minutes }] as const];
    }),
  );
}

/** The decisions that deserve talking about, in the order of the case, with what each is to take. */
function plan(room: Room, { words }: Speaker): PlanEntry[] {
  const { compiled } = room.setting;
  return compiled.case.scenes.flatMap((scene) => {
    const compiledScene = compiled.scenes.get(scene.id);
    const agenda = compiledScene?.rules.agenda?.(scene.activity, compiledScene.context) ?? [];
    return agenda.flatMap(({ place, notes: found }) =>
      found === undefined
        ? []
        : [
            {
              scene: scene.id,
              place,
              title: words(`${scene.id}.title`),
              minutes: found.minutes,
              reachedAt: room.reached.get(`${scene.id}/${place}`) ?? null,
            },
          ],
    );
  });
}
