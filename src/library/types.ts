import type { Mode } from "../core/attempt/log.ts";
import type { Language } from "../core/case/primitives.ts";
import type { Person } from "../ui/Portrait.tsx";

/** A case as the library lists it, in the language it is to be shown in. */
export interface LibraryCase {
  readonly id: string;
  readonly lang: Language;
  readonly title: string;
  readonly tagline: string;
  readonly hook: string;
  readonly competencies: readonly string[];
  readonly lead: { readonly name: string; readonly title: string; readonly organisation: string };
  readonly portrait: Person | undefined;
  readonly minutes: number;
  readonly decisions?: number | undefined;
  /** Rows of the course outline: 4.1c. */
  readonly practises: readonly string[];
  /** Opened from a file, not part of the programme. */
  readonly imported?: boolean;
}

/** One run of a case, as the library needs it. */
export interface AttemptSummary {
  readonly attemptId: string;
  readonly caseId: string;
  readonly sceneTitle: { readonly text: string; readonly lang: Language };
  readonly decisions: number;
  /** Milliseconds since 1970 of the latest decision. */
  readonly at: number;
  readonly finished: boolean;
  readonly mode: Mode;
  /** Share of what the case could give, in whole percent, once it can be computed. */
  readonly percent?: number | undefined;
}

/** Addresses of other screens. */
export interface Links {
  readonly briefing: (caseId: string) => string;
  readonly play: (attemptId: string) => string;
}
