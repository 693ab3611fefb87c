import type { ActivityEvent } from "../../core/attempt/log.ts";
import type { DialogueView } from "./view.ts";

/** What has been begun: the card in hand, how sure one is, and one's own words. */
interface Begun {
  readonly choice: string | null;
  readonly certainty: string | null;
  readonly words: string;
}

/** What a decision still needs before it can be committed. */
export function missing(view: DialogueView, { choice, certainty }: Begun): "choice" | "certainty" | null {
  if (!view.choices.some(({ id }) => id === choice)) return "choice";
  return view.askCertainty && certainty === null ? "certainty" : null;
}

/** The event of a complete decision. Own words go with it where the beat asked for them. */
export function chooseEvent(view: DialogueView, { choice, certainty, words }: Begun): ActivityEvent {
  const own = words.trim();
  return {
    type: "choose",
    choice,
    ...(view.askCertainty ? { certainty } : {}),
    ...(view.sayFirst && own !== "" ? { words: own } : {}),
  };
}
