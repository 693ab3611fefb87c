/** Where the tour stops, in order. Its words are `tour.<id>.title` and `tour.<id>.text`. */
export interface Stop {
  readonly id: string;
  /** Inside the studio's own element. */
  readonly at: string;
  readonly side: "bottom" | "right" | "left" | "top";
}

export const STOPS: readonly Stop[] = [
  { id: "outline", at: ":scope > nav", side: "right" },
  { id: "views", at: ":scope > header fieldset", side: "bottom" },
  { id: "form", at: ":scope > aside", side: "left" },
  { id: "problems", at: ":scope > section:last-of-type", side: "top" },
  { id: "play", at: "[data-tour=play]", side: "bottom" },
  { id: "steps", at: "[data-tour=steps]", side: "bottom" },
];

/** Stops whose part is on the screen now: while one plays, the outline is not. */
export const stopsIn = (studio: ParentNode): readonly Stop[] =>
  STOPS.filter(({ at }) => {
    const part = studio.querySelector<HTMLElement>(at);
    return part !== null && part.getClientRects().length > 0;
  });
