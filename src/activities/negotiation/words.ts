import type { SpokenLine } from "../../core/activity.ts";
import type { Temper } from "../../core/bargaining/table/temper.ts";
import type { Mood } from "../../core/case/primitives.ts";
import { holds } from "../../core/world.ts";
import { phaseOf } from "./board.ts";
import type { Level, Situation, Tone } from "./kinds.ts";
import { ids } from "./paths.ts";
import type { Said } from "./schema.ts";
import type { Flow, Setting } from "./turn.ts";
import { usualCount } from "./usual.ts";

/** A temper as it shows. */
export function toneOf(temper: Temper | undefined): Tone {
  if (temper === undefined) return "calm";
  const { patience, irritation, relationship } = temper;
  if (irritation >= 60 || patience <= 15) return "angry";
  if (irritation >= 30 || relationship < 35) return "cool";
  return relationship >= 65 && irritation < 20 ? "warm" : "calm";
}

const MOODS: Readonly<Record<Tone, Mood>> = { warm: "smile", calm: "calm", cool: "serious", angry: "suspicious" };
const MOOD_OF: Partial<Record<Situation, Mood>> = {
  concedes: "explaining",
  "tells-priority": "explaining",
  accepts: "smile",
  "gets-accepted": "smile",
  leaves: "solemn",
  "no-deal": "solemn",
  threatened: "serious",
  irritated: "suspicious",
  "keeps-priority": "suspicious",
  "hears-demand": "concerned",
};

/** What a line is about, for those lines that are only for it. */
export interface Facts {
  readonly issue?: string | undefined;
  readonly level?: Level | undefined;
  readonly tactic?: string | undefined;
}

/** The flow after the counterpart has said what fits a situation. Nobody speaks for a person in the seat. */
export function say(setting: Setting, flow: Flow, on: Situation, facts: Facts = {}): Flow {
  const { state } = flow;
  if (state.people[1]) return flow;
  const { config, scene } = setting;
  const tone = toneOf(state.table.tempers?.[1]);
  const authored = narrowest(config.counterpart.says.filter((line) => fits(setting, flow, line, on, tone, facts)));
  const candidates =
    authored.length > 0
      ? authored.map((line) => ids.said(scene.sceneId, line.id))
      : usual(setting, on, tone, facts.level);
  const id = leastUsed(candidates, state.lines, flow.world.rng);
  if (id === undefined) return flow;
  const line = authored.find((each) => ids.said(scene.sceneId, each.id) === id);
  const spoken: SpokenLine = {
    id,
    by: line?.by ?? config.seats[1].by,
    mood: line?.mood ?? (tone === "calm" || tone === "warm" ? (MOOD_OF[on] ?? MOODS[tone]) : MOODS[tone]),
  };
  return { ...flow, state: { ...state, lines: [...state.lines, id] }, heard: [...flow.heard, spoken] };
}

function fits(
  { board }: Setting,
  { state, world }: Flow,
  line: Said,
  on: Situation,
  tone: Tone,
  facts: Facts,
): boolean {
  return (
    line.on === on &&
    (line.tone === undefined || line.tone.includes(tone)) &&
    (line.phase === undefined || line.phase.includes(phaseOf(board, state.table.round))) &&
    (line.issue === undefined || line.issue === facts.issue) &&
    (line.level === undefined || line.level === facts.level) &&
    (line.tactic === undefined || line.tactic === facts.tactic) &&
    holds(line.when, world)
  );
}

const FILTERS = ["tone", "phase", "issue", "level", "tactic", "when"] as const;

/** Of the lines that fit, those that say most narrowly when they are for. */
function narrowest(lines: readonly Said[]): Said[] {
  const width = (line: Said) => FILTERS.filter((name) => line[name] !== undefined).length;
  const most = Math.max(...lines.map(width));
  return lines.filter((line) => width(line) === most);
}

/** The app's own words: by how much an issue matters where that is the question, else by temper. */
function usual({ scene }: Setting, on: Situation, tone: Tone, level: Level | undefined): string[] {
  const harsh = tone === "cool" || tone === "angry";
  const shade = on === "tells-priority" ? (level ?? "middle") : harsh && usualCount(on, "angry") > 0 ? "angry" : "calm";
  return Array.from({ length: usualCount(on, shade) }, (_, i) => ids.usual(scene.sceneId, on, shade, i + 1));
}

/** The one that was said least often; of several the seed and the moment decide. */
function leastUsed(candidates: readonly string[], said: readonly string[], rng: number): string | undefined {
  const uses = candidates.map((id) => said.filter((each) => each === id).length);
  const least = Math.min(...uses);
  const left = candidates.filter((_, i) => uses[i] === least);
  return left[Math.abs(rng + said.length) % left.length];
}
