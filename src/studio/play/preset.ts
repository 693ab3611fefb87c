import type { CaseFrame } from "../../core/case/schema.ts";
import { tokensOf } from "../document/place.ts";
import type { Place } from "../document/types.ts";

/** Values that variables start with in a trial, by id. */
export type Preset = Readonly<Record<string, number | string>>;

/**
 * The case as if it began at a place with these values: for trying a moment out. A place without a beat of its own
 * stands for its scene; values that the variables cannot have, and names that are gone, are passed over.
 */
export function presetFrame(frame: CaseFrame, from: Place | undefined, preset: Preset): CaseFrame {
  const [list, sceneId, , , beatId] = from === undefined ? [] : tokensOf(from);
  const scene = list === "scenes" ? frame.scenes.find(({ id }) => id === sceneId) : undefined;
  const variables = frame.variables.map((variable) => {
    const value = Object.hasOwn(preset, variable.id) ? preset[variable.id] : undefined;
    if ("values" in variable) {
      return typeof value === "string" && variable.values.includes(value) ? { ...variable, start: value } : variable;
    }
    if (typeof value !== "number" || !Number.isInteger(value)) return variable;
    return { ...variable, start: Math.min(variable.max, Math.max(variable.min, value)) };
  });
  if (scene === undefined) return { ...frame, variables };
  const scenes = frame.scenes.map((one) => (one === scene ? beginAt(one, beatId) : one));
  return { ...frame, variables, scenes, start: { scene: scene.id } };
}

function beginAt(scene: CaseFrame["scenes"][number], beat: string | undefined): CaseFrame["scenes"][number] {
  const { activity } = scene;
  const beats: unknown = activity.beats;
  const known = Array.isArray(beats) && beats.some((one: { id?: unknown }) => one.id === beat);
  return known && beat !== undefined ? { ...scene, activity: { ...activity, start: { beat } } } : scene;
}
