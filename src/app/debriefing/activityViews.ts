import { lazy } from "react";
import type { ActivityDebriefView } from "../../ui/activity-debrief.ts";

interface ViewModule {
  readonly default: ActivityDebriefView;
}
/** An activity that has more to explain than its decisions has a view of its own for it, found by its name. */
const loaders = import.meta.glob<ViewModule>("../../activities/*/DebriefView.tsx");
const views = new Map(
  Object.entries(loaders).map(([path, load]) => [path.split("/").at(-2) ?? "", lazy(load)] as const),
);

export const debriefViewOf = (kind: string): ActivityDebriefView | undefined => views.get(kind);
