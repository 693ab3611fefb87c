import { otherBranch } from "./fork.ts";
import { newTeamMachine, stepTeam, teamPhase } from "./phases.ts";
import { agendaAt, branchOf, defaultOption, newBranch, optionsOf, placeOf, play } from "./playing.ts";
import type { Question, Room, RoomSetting, Team } from "./state.ts";
import type { QuestionView } from "./view.ts";

type Decided = NonNullable<QuestionView["decided"]>;

export const newTeam = (setting: RoomSetting, id: string, number: number): Team => ({
  id,
  number,
  machine: newTeamMachine(),
  branches: [newBranch(setting, id)],
  playing: 0,
  question: null,
  forkedAt: null,
  movedAt: null,
  rotation: 0,
  spokesperson: null,
  nextSlot: 0,
  drafts: [null, null],
});

/** Puts a team before whatever comes next in its attempt: a vote, a decision that plays itself, a table, the end. */
export function open(room: Room, team: Team, at: number): void {
  const { compiled } = room.setting;
  const branch = branchOf(team);
  const { attempt } = branch;
  if (attempt.ending !== null) {
    team.machine = stepTeam(team.machine, "end");
    return;
  }
  reach(room, `${attempt.sceneId}/${placeOf(attempt)}`, at);
  const options = optionsOf(compiled, attempt);
  if (options.length === 0) {
    sit(room, team, at);
    return;
  }
  const hint = agendaAt(compiled, attempt)?.room ?? "quick";
  const question = newQuestion(room, team, options, hint, at);
  branch.questions = [...branch.questions, question];
  team.question = question;
  if (hint === "auto") decideByItself(room, team, at);
  else team.machine = stepTeam(team.machine, "ask");
}

function newQuestion(
  room: Room,
  team: Team,
  options: Question["options"],
  hint: Question["hint"],
  at: number,
): Question {
  const { attempt } = branchOf(team);
  return {
    q: room.nextQuestion++,
    scene: attempt.sceneId,
    place: placeOf(attempt),
    options,
    hint,
    before: attempt.cursor,
    visits: attempt.visits.length,
    rotation: team.rotation,
    previous: team.question,
    openedAt: at,
    decided: null,
    staged: [],
  };
}

function reach(room: Room, place: string, at: number): void {
  if (!room.reached.has(place)) room.reached.set(place, at);
}

/** The open decision takes the room's default. */
function decideByItself(room: Room, team: Team, at: number): void {
  const { question } = team;
  const option = question && defaultOption(room.setting.compiled, branchOf(team).attempt, question.options);
  if (question === null || option === null || option === undefined) return;
  play(room.setting, branchOf(team), option.event, at);
  question.decided = { option: option.id, by: "auto" };
  team.machine = stepTeam(team.machine, "auto");
}

/** A table: in a room of people against people, the second seat is taken before anybody moves. */
function sit(room: Room, team: Team, at: number): void {
  team.question = null;
  team.drafts = [null, null];
  team.machine = stepTeam(team.machine, "sit");
  if (room.setting.options.kind === "table") play(room.setting, branchOf(team), { type: "take-seat", seat: 1 }, at);
}

export function decide(room: Room, team: Team, option: string, by: Decided["by"], at: number): void {
  const { question } = team;
  const chosen = question?.options.find(({ id }) => id === option);
  if (question === null || chosen === undefined) return;
  play(room.setting, branchOf(team), chosen.event, at);
  question.decided = { option, by };
  team.machine = stepTeam(team.machine, "decide");
  if (room.teams.length === 1) room.timer = null;
  if (room.setting.options.anonymous) closeForGood(room, question.q);
}

/** From here on an anonymous question is counts: nobody can be asked how anybody voted. */
function closeForGood(room: Room, q: number): void {
  room.ballots.compact(q, room.ballots.splits(q));
  for (const [at, argument] of room.arguments.entries()) {
    if (argument.q === q) room.arguments[at] = { ...argument, v: null };
  }
}

/** From a consequence, the end of a scene or the end of the first of two attempts to what follows. */
export function next(room: Room, team: Team, at: number, rotates = room.setting.options.roles): void {
  const branch = branchOf(team);
  const phase = teamPhase(team.machine);
  if (phase === "ended") {
    otherBranch(room, team, at);
    return;
  }
  if (phase === "consequence" && branch.attempt.ending === null && leftScene(team)) {
    team.machine = stepTeam(team.machine, "scene");
    return;
  }
  if (phase === "scene-end" && rotates) rotate(team);
  open(room, team, at);
}

const leftScene = (team: Team): boolean =>
  team.question !== null && branchOf(team).attempt.visits.length > team.question.visits;

export function rotate(team: Team): void {
  team.rotation += 1;
  team.spokesperson = null;
}

/** Whether a step back is possible from where the team stands. */
export function canStepBack(team: Team): boolean {
  const phase = teamPhase(team.machine);
  const { question } = team;
  if (question === null || phase === "waiting" || phase === "table") return false;
  if (phase === "vote") return question.previous !== null;
  // The two attempts of a fork part here; going back behind it would leave one of them without the other.
  if (phase === "consequence") return team.forkedAt?.q !== question.q;
  return true;
}

/** One step back; from a consequence the decision itself is taken back. */
export function back(room: Room, team: Team, at: number): void {
  const branch = branchOf(team);
  const { question } = team;
  if (question === null) return;
  const phase = teamPhase(team.machine);
  if (phase === "consequence") {
    undo(room, team, question, at);
    return;
  }
  if (phase === "vote" && question.previous !== null) {
    branch.questions = branch.questions.slice(0, -1);
    team.rotation = question.previous.rotation;
    team.question = question.previous;
  }
  team.machine = stepTeam(team.machine, "back");
}

function undo(room: Room, team: Team, question: Question, at: number): void {
  const branch = branchOf(team);
  play(room.setting, branch, { type: "rewind", to: question.before }, at);
  const voted = room.ballots.voted(question.q, "first") > 0;
  if (voted && !room.setting.options.anonymous) {
    question.decided = null;
    team.machine = stepTeam(team.machine, "undo");
    return;
  }
  // The votes are gone, or there were none: a question that can be voted on afresh is another question.
  const hint = question.hint === "auto" ? "quick" : question.hint;
  const fresh: Question = { ...question, q: room.nextQuestion++, hint, decided: null, staged: [], openedAt: at };
  branch.questions = [...branch.questions.slice(0, -1), fresh];
  team.question = fresh;
  team.machine = stepTeam(team.machine, "again");
}
