import { OWN_LISTS } from "./own-lists.ts";
import { lastOf, parentOf, tokensOf } from "./place.ts";
import type { Place } from "./types.ts";

/** What stands at a place, in the words of the format. Names a word of the locales (`kind.<kind>`). */
export type Kind =
  | "case"
  | "briefing"
  | "known"
  | "document"
  | "fact"
  | "character"
  | "variable"
  | "promise"
  | "competency"
  | "band"
  | "role"
  | "scene"
  | "reaction"
  | "activity"
  | "beat"
  | "line"
  | "choice"
  | "points"
  | "outcome"
  | "ending"
  | "list"
  | "part";

const OF_LIST: Readonly<Record<string, Kind>> = {
  known: "known",
  documents: "document",
  facts: "fact",
  cast: "character",
  variables: "variable",
  promises: "promise",
  competencies: "competency",
  bands: "band",
  roles: "role",
  scenes: "scene",
  reactions: "reaction",
  beats: "beat",
  lines: "line",
  consequence: "line",
  choices: "choice",
  points: "points",
  outcomes: "outcome",
  endings: "ending",
};

/** What the entries of a list are. */
export const kindInList = (list: Place): Kind => OF_LIST[lastOf(list)] ?? "part";

export function kindOf(place: Place): Kind {
  if (place === "") return "case";
  if (place === "/briefing") return "briefing";
  if (OWN_LISTS.includes(place)) return "list";
  // Read from the left: an id may be spelt like a list (a beat called `lines`), its place among the tokens is what tells.
  const tokens = tokensOf(place);
  let kind: Kind = "part";
  for (let i = 0; i < tokens.length; i++) {
    const entry = OF_LIST[tokens[i] ?? ""];
    kind = "part";
    if (entry === undefined || i + 1 >= tokens.length) continue;
    kind = entry;
    i++;
  }
  return tokens.length === 3 && tokens[2] === "activity" && kind === "part" ? "activity" : kind;
}

/** The nearest thing at or around a place that has a form of its own. */
export function formPlace(place: Place): Place {
  let here = place;
  while (here !== "" && (kindOf(here) === "part" || kindOf(here) === "activity")) here = parentOf(here);
  return here;
}

/** The choice, beat, reaction, scene or other card that holds a place: what outline and map show as one thing. */
export function cardOf(place: Place): Place {
  let here = formPlace(place);
  const INSIDE: readonly Kind[] = ["line", "points", "band", "outcome"];
  while (INSIDE.includes(kindOf(here))) here = formPlace(parentOf(here));
  return here;
}
