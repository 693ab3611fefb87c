import type { ComponentType } from "react";

/** A way of looking at the whole case, in the middle of the screen. Loaded when it is first shown. */
export interface View {
  /** Its name in the locales is `view.<id>`. */
  readonly id: string;
  load(): Promise<{ default: ComponentType }>;
}

/** The first is shown when a draft is opened. */
export const VIEWS: readonly View[] = [
  { id: "map", load: () => import("./map/MapView.tsx") },
  { id: "text", load: () => import("./text/TextView.tsx") },
  { id: "languages", load: () => import("./languages/LanguagesView.tsx") },
  { id: "balance", load: () => import("./balance/BalanceView.tsx") },
  { id: "statistics", load: () => import("./statistics/StatisticsView.tsx") },
];
