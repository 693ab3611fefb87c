import { lazy } from "react";
import type { ActivityPlayerView } from "../ui/activity-view.ts";

interface ViewModule {
  readonly default: ActivityPlayerView;
}
/** Most cases begin with a conversation, so its view comes with the player. */
const atHand = import.meta.glob<ViewModule>("../activities/dialogue/PlayerView.tsx", { eager: true });
/** The view of every other kind is found by its name and loaded when a scene first needs it. */
const loaders = import.meta.glob<ViewModule>([
  "../activities/*/PlayerView.tsx",
  "!../activities/dialogue/PlayerView.tsx",
]);
const kindOf = (path: string): string => path.split("/").at(-2) ?? "";

const views = new Map<string, ActivityPlayerView>([
  ...Object.entries(loaders).map(([path, load]) => [kindOf(path), lazy(load)] as const),
  ...Object.entries(atHand).map(([path, module]) => [kindOf(path), module.default] as const),
]);

/** The view of a kind; a case with a kind that has none does not get past its parser. */
export const viewOf = (kind: string): ActivityPlayerView | undefined => views.get(kind);

/** Starts loading the views that a case will need; a failure shows when the view is rendered. */
export function preloadViews(kinds: Iterable<string>): void {
  for (const kind of new Set(kinds)) {
    const load = Object.entries(loaders).find(([path]) => kindOf(path) === kind)?.[1];
    load?.().catch(() => undefined);
  }
}
