import type { CaseFrame } from "../../core/case/schema.ts";
import type { Progress, Range, Stand, StateValue } from "../../core/solver/solution.ts";

/** What is kept of a solved case: the range is what every percentage is measured by. */
export interface Scale {
  readonly range: { readonly total: Range; readonly byCompetency: ReadonlyMap<string, Range> };
  readonly expectedBest: number | null;
  readonly upTo: boolean;
  readonly chance: boolean;
  /** Everything was decided within the budget. */
  readonly complete: boolean;
}

/** What the page asks its worker. */
export type Question =
  | {
      readonly type: "solve";
      readonly id: number;
      readonly hash: string;
      readonly frame: CaseFrame;
      /** States to be valued, in order. */
      readonly stands: readonly Stand[];
    }
  | { readonly type: "cancel"; readonly id: number };

/** What the worker answers. */
export type Answer =
  | { readonly type: "progress"; readonly id: number; readonly progress: Progress }
  | {
      readonly type: "solved";
      readonly id: number;
      readonly scale: Scale;
      readonly values: readonly (StateValue | null)[];
    }
  | { readonly type: "failed"; readonly id: number; readonly reason: string };
