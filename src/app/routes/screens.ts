import { lazy } from "react";
import Briefing from "./BriefingRoute.tsx";
import Library from "./LibraryRoute.tsx";
import Play from "./PlayRoute.tsx";

/**
 * The way to a first choice (library, briefing, table) is one script: on a phone's network each further request costs
 * more than the few kilobytes that it would save. What comes after it is loaded by its route.
 */
const load = {
  Debrief: () => import("./DebriefRoute.tsx"),
  Progress: () => import("./ProgressRoute.tsx"),
  Data: () => import("./DataRoute.tsx"),
  Studio: () => import("./StudioRoute.tsx"),
  Workshop: () => import("./WorkshopRoute.tsx"),
  Room: () => import("./RoomRoute.tsx"),
  Offline: () => import("./OfflineRoute.tsx"),
  Assignment: () => import("./AssignmentRoute.tsx"),
  NotFound: () => import("./NotFoundRoute.tsx"),
};

export const screens = {
  Library,
  Briefing,
  Play,
  Debrief: lazy(load.Debrief),
  Progress: lazy(load.Progress),
  Data: lazy(load.Data),
  Studio: lazy(load.Studio),
  Workshop: lazy(load.Workshop),
  Room: lazy(load.Room),
  Offline: lazy(load.Offline),
  Assignment: lazy(load.Assignment),
  NotFound: lazy(load.NotFound),
};

const BY_PREFIX: readonly (readonly [prefix: string, screen: keyof typeof load])[] = [
  ["/attempt/", "Debrief"],
  ["/progress", "Progress"],
  ["/data", "Data"],
  ["/studio", "Studio"],
  ["/workshop", "Workshop"],
  ["/room/", "Room"],
  ["/offline/", "Offline"],
  ["/assignment/", "Assignment"],
];

/** Starts loading the code of a path's screen; a failure shows when the screen is rendered. */
export function preloadRoute(path: string): void {
  const screen = BY_PREFIX.find(([prefix]) => path.startsWith(prefix))?.[1];
  if (screen !== undefined) load[screen]().catch(() => undefined);
}
