import type { AttemptEvent } from "../../../core/attempt/log.ts";
import type { Finding } from "../../../core/case/finding.ts";
import type { ProvedFinding } from "../../../core/check/proofs/proof.ts";
import type { Patch } from "../../../studio/document/patch.ts";
import type { StudioDocument } from "../../../studio/document/types.ts";

/** What the studio tells its checker: the whole document once, then only what changes. `n` counts the changes. */
export type Told =
  | { readonly type: "open"; readonly n: number; readonly doc: Checked }
  | { readonly type: "change"; readonly n: number; readonly patches: readonly Patch[] }
  /** Asks for the shortest way to a scene or a beat of the document as it is now; answered once that is proved. */
  | { readonly type: "way"; readonly id: number; readonly subject: "scene" | "beat"; readonly path: string };

/** The part of a document that is checked. */
export type Checked = Pick<StudioDocument, "case" | "translations">;

/** What the checker answers, about change `n`, or to a question. */
export type Heard =
  | { readonly type: "way"; readonly id: number; readonly events: readonly AttemptEvent[] | null }
  | { readonly type: "structural"; readonly n: number; readonly findings: readonly Finding[] }
  | {
      readonly type: "proved";
      readonly n: number;
      readonly findings: readonly ProvedFinding[];
      readonly done: boolean;
    };
