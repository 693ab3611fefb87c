import type { Place } from "../document/types.ts";

/** The place of what the solver calls `scene`, `scene/beat` or `scene/beat/choice`. */
export function placeOfPath(path: string): Place {
  const [scene = "", beat, choice] = path.split("/");
  if (beat === undefined) return `/scenes/${scene}`;
  const at = `/scenes/${scene}/activity/beats/${beat}`;
  return choice === undefined ? at : `${at}/choices/${choice}`;
}

/** Shares by the cards of the document: beats, scenes without beats, choices, endings. */
export function byPlace(
  through: ReadonlyMap<string, number>,
  endings: ReadonlyMap<string, number>,
): ReadonlyMap<Place, number> {
  return new Map([
    ...[...through].map(([path, share]) => [placeOfPath(path), share] as const),
    ...[...endings].map(([id, share]) => [`/endings/${id}`, share] as const),
  ]);
}
