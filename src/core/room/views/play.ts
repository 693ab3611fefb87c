import type { Role } from "../../activity.ts";
import { project } from "../../attempt/project.ts";
import { lastRound, teamPhase, votesOpen } from "../phases.ts";
import { branchOf } from "../playing.ts";
import type { Branch, Question, Room, Team } from "../state.ts";
import type { BranchView, PlayView, QuestionView, Words } from "../view.ts";
import { percentOf, shownPhase, whole } from "./basics.ts";
import type { Speaker } from "./words.ts";

/** Position is letter, shape and colour: options never change their order. */
export const letterOf = (position: number): string => String.fromCharCode(65 + position);

/** Who looks at a team's play: the console sees the split before it is revealed. */
export type Looker = "phone" | "stage" | "console";

export function playView(room: Room, team: Team, speaker: Speaker, looker: Looker): PlayView {
  const { attempt } = branchOf(team);
  const { question } = team;
  const view = project(room.setting.compiled, attempt, roleOf(looker));
  const decided = question !== null && question.decided !== null;
  const { world } = attempt;
  // After a decision the attempt already stands at what follows: the room still looks at the scene it decided in.
  const sceneId = decided ? question.scene : attempt.sceneId;
  const isOpen = teamPhase(team.machine) !== "consequence" && teamPhase(team.machine) !== "scene-end";
  return {
    team: team.id,
    phase: shownPhase(team),
    scene: {
      id: sceneId,
      title: speaker.words(`${sceneId}.title`, world),
      where: whereOf(room, sceneId) ? speaker.words(`${sceneId}.where`, world) : null,
      number: Math.max(1, decided ? question.visits : attempt.visits.length),
    },
    heard: view.heard.map((line) => speaker.said(line, world)),
    lines: isOpen ? (view.activity?.lines ?? []).map((line) => speaker.said(line, world)) : [],
    question: question === null ? null : questionView(room, team, question, speaker, looker),
    meters: view.meters.map((meter) => ({ ...meter, label: speaker.words(`variables/${meter.id}.label`) })),
    ending:
      attempt.ending === null
        ? null
        : {
            id: attempt.ending,
            title: speaker.words(`endings/${attempt.ending}.title`, world),
            text: speaker.words(`endings/${attempt.ending}.text`, world),
          },
    branch: branchLabel(team, speaker),
  };
}

const roleOf = (looker: Looker): Role =>
  looker === "phone" ? "trainee" : looker === "stage" ? "stage" : "facilitator";

const whereOf = (room: Room, scene: string): boolean =>
  room.setting.compiled.scenes.get(scene)?.scene.where !== undefined;

function branchLabel(team: Team, speaker: Speaker): PlayView["branch"] {
  const [first, second] = team.branches;
  const labels = [first, second].flatMap((branch) => {
    const option = team.forkedAt?.options.find(({ id }) => id === branch?.option);
    return option === undefined ? [] : [speaker.words(option.short)];
  });
  const [a, b] = labels;
  return a === undefined || b === undefined ? null : { playing: team.playing, options: [a, b] };
}

function questionView(room: Room, team: Team, question: Question, { words }: Speaker, looker: Looker): QuestionView {
  const { world } = branchOf(team).attempt;
  const staged = question.staged.flatMap((id, i) => {
    const argument = room.arguments.find((each) => each.id === id);
    return argument === undefined
      ? []
      : [{ id: String(id), letter: letterOf(i), kind: argument.kind, text: argument.text }];
  });
  return {
    q: question.q,
    number: branchOf(team).questions.findIndex(({ q }) => q === question.q) + 1,
    hint: question.hint,
    options: question.options.map(({ id, say, short }, i) => ({
      id,
      letter: letterOf(i),
      say: words(say, world),
      short: words(short, world),
    })),
    round: lastRound(team.machine),
    open: votesOpen(team.machine) && question.decided === null && !room.paused,
    staged,
    splits: splitsFor(room, team, question, looker),
    decided: question.decided,
  };
}

/** A tally that is seen biases the vote, so nobody but the facilitator sees one before the reveal. */
function splitsFor(room: Room, team: Team, question: Question, looker: Looker): QuestionView["splits"] {
  const phase = shownPhase(team);
  const revealed = phase !== "vote" && phase !== "discussion" && phase !== "revote";
  const atConsole = looker === "console" && !(room.setting.options.anonymous && votesOpen(team.machine));
  if (revealed || (atConsole && phase !== "discussion")) return room.ballots.splits(question.q);
  const splits = room.ballots.splits(question.q);
  if (looker === "console" && atConsole) {
    // In an anonymous room the vote on what was staged is open as long as the discussion.
    return room.setting.options.anonymous ? withoutStaged(splits) : splits;
  }
  return null;
}

const withoutStaged = ({ staged: _, ...splits }: NonNullable<QuestionView["splits"]>) => splits;

/** Both attempts of a fork, for comparing: once the second has begun. */
export function branchViews(room: Room, team: Team, speaker: Speaker): readonly [BranchView, BranchView] | null {
  const [first, second] = team.branches;
  const { forkedAt } = team;
  if (second === undefined || forkedAt === null) return null;
  const view = (branch: Branch, isPlayed: boolean): BranchView => ({
    option: optionOf(forkedAt, branch, speaker),
    ending:
      branch.attempt.ending === null
        ? null
        : speaker.words(`endings/${branch.attempt.ending}.title`, branch.attempt.world),
    percent: branch.attempt.ending === null ? null : whole(percentOf(room.setting, branch.attempt)),
    decisions: isPlayed ? saidFrom(branch, forkedAt.q, speaker) : [],
  });
  return [view(first, true), view(second, team.playing === 1)];
}

function optionOf(forkedAt: Question, branch: Branch, { words }: Speaker): Words {
  const option = forkedAt.options.find(({ id }) => id === branch.option);
  return option === undefined ? { text: "", lang: "en" } : words(option.short, branch.attempt.world);
}

function saidFrom(branch: Branch, q: number, { words }: Speaker): Words[] {
  const from = branch.questions.findIndex((question) => question.q === q);
  return branch.questions.slice(Math.max(0, from)).flatMap(({ decided, options }) => {
    const option = options.find(({ id }) => id === decided?.option);
    return option === undefined ? [] : [words(option.short, branch.attempt.world)];
  });
}
