/** Hands out all that is stored as one file. Loaded only when asked for: it must not depend on a screen that broke. */
export function exportEverything(): void {
  void import("./session/backup/download.ts").then(({ downloadEverything }) => downloadEverything(null));
}
