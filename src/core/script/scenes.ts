import { LIMITS } from "../case/limits.ts";
import { UNWRITTEN } from "../check/rules/unwritten.ts";
import type { Builder } from "./builder.ts";
import { type ChoiceValue, choiceOf, type SpeechValue, speeches } from "./choices.ts";
import { Names } from "./names.ts";
import { NAMELESS } from "./reading.ts";
import type { Script, ScriptBeat, ScriptEnding, ScriptName, ScriptScene } from "./types.ts";
import { KEYWORDS, PHASES } from "./words.ts";

export interface NamedBeat {
  readonly id: string;
  readonly beat: ScriptBeat;
}
export interface NamedScene {
  readonly id: string;
  readonly scene: ScriptScene;
  readonly beats: readonly NamedBeat[];
  readonly names: Names<string>;
}
export interface NamedEnding {
  readonly id: string;
  readonly ending: ScriptEnding | undefined;
}

/** Every scene, beat and ending with its id, and what else the script may call it. */
export interface NamedParts {
  readonly scenes: readonly NamedScene[];
  readonly endings: readonly NamedEnding[];
  readonly sceneNames: Names<string>;
  readonly endingNames: Names<string>;
}

const ENDINGS = 12;
const SCENES = 200;

export function namedParts(script: Script, builder: Builder): NamedParts {
  const sceneNames = new Names<string>("scene");
  const endingNames = new Names<string>("ending");
  const named = (
    names: Names<string>,
    name: ScriptName,
    keyword: "scene" | "beat" | "ending",
    order: number,
  ): string => {
    const id = names.idFor(name.title?.text ?? "", name.id);
    names.add(id, id, name.title?.text);
    names.add(id, id, ...KEYWORDS[keyword].map((word) => `${word} ${name.number ?? order}`));
    return id;
  };
  const given = script.scenes.length > 0 ? script.scenes : [EMPTY_SCENE];
  if (script.scenes.length === 0) builder.note("no-scene", 0);
  // Every scene is a node too.
  let room = LIMITS.nodes - Math.min(given.length, SCENES);
  const scenes = builder.most(given, SCENES, "scene").map((scene, i) => {
    const names = new Names<string>("beat");
    const id = named(sceneNames, scene.name, "scene", i + 1);
    const own = scene.beats.length > 0 ? scene.beats : [{ name: NAMELESS(scene.name.line), lines: [], choices: [] }];
    const kept = builder.most(own, Math.max(1, room), "beat", scene.name.line);
    room -= kept.length;
    const beats = kept.map((beat, b) => ({ id: named(names, beat.name, "beat", b + 1), beat }));
    return { id, scene, beats, names };
  });
  const endings: NamedEnding[] = builder.most(script.endings, ENDINGS, "ending").map((ending, i) => ({
    id: named(endingNames, ending.name, "ending", i + 1),
    ending,
  }));
  if (endings.length === 0) {
    builder.note("no-ending", 0);
    endings.push({ id: "ending", ending: undefined });
  }
  return { scenes, endings, sceneNames, endingNames };
}

const EMPTY_SCENE: ScriptScene = { name: NAMELESS(0), phase: undefined, where: undefined, beats: [] };

export interface BeatValue {
  readonly id: string;
  readonly lines: readonly SpeechValue[];
  readonly choices: readonly ChoiceValue[];
}
export interface BuiltScene {
  readonly value: { readonly id: string };
  readonly beats: readonly BeatValue[];
}

export function sceneOf(
  { id, scene, beats, names }: NamedScene,
  index: number,
  parts: NamedParts,
  builder: Builder,
): BuiltScene {
  const at = `/scenes/${index}`;
  const outcomes = new Map<string, object>();
  /** Leads out of the scene. The outcome has the name of what it leads to. */
  const out = (target: { ending: string } | { scene: string }): object => {
    const name = "ending" in target ? target.ending : target.scene;
    const taken = outcomes.get(name);
    const outcome = taken === undefined || JSON.stringify(taken) === JSON.stringify(target) ? name : `to-${name}`;
    outcomes.set(outcome, target);
    return { outcome };
  };
  const leads = (name: string): object | undefined => {
    const beat = names.find(name);
    if (beat !== undefined) return { beat };
    const ending = parts.endingNames.find(name);
    if (ending !== undefined) return out({ ending });
    const scene = parts.sceneNames.find(name);
    return scene === undefined ? undefined : out({ scene });
  };
  /** Where it goes on in the order of the script: the next beat, the next scene, the first ending. */
  const onward = (beat: number): object => {
    const next = beats[beat + 1];
    if (next !== undefined) return { beat: next.id };
    const following = parts.scenes[index + 1];
    return following === undefined ? out({ ending: parts.endings[0]?.id ?? "ending" }) : out({ scene: following.id });
  };
  const made = beats.map(({ id: beatId, beat }, b): BeatValue => {
    const here = `${at}/activity/beats/${b}`;
    const lines = speeches(beat.lines, `${here}/lines`, builder, "l");
    const choices = builder.most(beat.choices, LIMITS.choices, "choice", beat.name.line);
    if (choices.length === 0) {
      builder.note("no-choices", beat.name.line, {}, beat.name.title?.text ?? "");
      return { id: beatId, lines, choices: [unwrittenChoice(onward(b))] };
    }
    const ids = new Names<string>("choice", [...lines.map((line) => line.id)]);
    return {
      id: beatId,
      lines,
      choices: choices.map((choice, c) =>
        choiceOf(choice, `${here}/choices/${c}`, ids, leads, () => onward(b), builder),
      ),
    };
  });
  const last = parts.scenes.length - 1;
  const phase = index === 0 ? PHASES[0] : index === last ? PHASES[2] : PHASES[1];
  const value = {
    id,
    phase: scene.phase ?? phase,
    title: builder.text(scene.name.title, `${at}/title`, LIMITS.label),
    ...(scene.where === undefined ? {} : { where: builder.text(scene.where, `${at}/where`, LIMITS.label) }),
    activity: { kind: "dialogue", start: { beat: beats[0]?.id }, beats: made },
    outcomes: Object.fromEntries(outcomes),
  };
  return { value, beats: made };
}

const unwrittenChoice = (next: object): ChoiceValue => ({
  id: "choice",
  say: UNWRITTEN,
  acts: ["respond"],
  points: [],
  consequence: [],
  next,
});
