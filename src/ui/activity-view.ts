import type { ComponentType, ReactNode } from "react";
import type { ActivityView } from "../core/activity.ts";
import type { Exchange } from "../core/attempt/exchanges.ts";
import type { ActivityEvent, Author } from "../core/attempt/log.ts";
import type { CaseTexts } from "./case-texts.ts";

/** What one has begun and not yet committed; kept across a reload. */
export interface Unsent {
  /** Own words; where moves are composed, the draft as the activity writes it down. */
  readonly words: string;
  readonly choice: string | null;
  readonly certainty: string | null;
}

/**
 * `saying`: own words before the options. `choosing`: the options lie on the table. `committing`: the decision is
 * being stored. `spent`: it was made, and the answer is being heard.
 */
export type ActivityPhase = "saying" | "choosing" | "committing" | "spent";

/** What a player hands to the view of an activity, which every kind of activity has: `PlayerView.tsx`, its default export. */
export interface ActivityViewProps<View extends ActivityView = ActivityView> {
  readonly view: View;
  readonly phase: ActivityPhase;
  readonly texts: CaseTexts;
  /** For what is to be mixed but must stay as it is: the attempt's seed. */
  readonly seed: number;
  /** Path of the place, unlike any other of the case: `call/opening`. */
  readonly path: string;
  readonly unsent: Unsent;
  onUnsent(changes: Partial<Unsent>): void;
  /** The event that was committed, while `committing` and `spent`. */
  readonly event: ActivityEvent | null;
  onEvent(event: ActivityEvent, by: Author): void;
  /** Own words were given or passed over (`saying`); or asked for again (`choosing`). */
  onSaid(): void;
  onSayAgain(): void;
  readonly timing: boolean;
  readonly shortcuts: boolean;
  /** A sheet lies over the table, or nothing can be decided: clocks stand still and keys do nothing. */
  readonly paused: boolean;
  /** Nothing can be decided: another tab has the attempt, or the last decision waits to be stored. */
  readonly locked: boolean;
  /** Focus was lost with what stood here before: the view may take it. */
  readonly takesFocus: boolean;
  /** The decisions of this visit so far, the latest last: what was done, and what was heard after it. */
  readonly history: readonly Exchange[];
  /** The same place as the person in the other seat may see it, where two people share a device. */
  readonly otherView: () => ActivityView | null;
  /** In a room each side has a device of its own: nobody hands it over, and it shows one seat for good. */
  readonly ownDevice?: boolean;
  /** A place above the table's edge, beside what is being said, for what lies between the two sides; null before it is there. */
  readonly between: HTMLElement | null;
  /** What else lies on the table, to be shown beside the question. */
  readonly aside: ReactNode;
  /** What stands in the place of the commit button while `spent`. */
  readonly onward: ReactNode;
}

export type ActivityPlayerView = ComponentType<ActivityViewProps>;
