import type { ActivityView } from "../../core/activity.ts";

/** What a surface may show of a conversation. */
export interface DialogueView extends ActivityView {
  readonly kind: "dialogue";
  readonly askCertainty: boolean;
  readonly clock?: { readonly seconds: number };
  readonly room: "vote" | "quick" | "auto";
}
