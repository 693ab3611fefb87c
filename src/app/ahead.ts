import { catalogue } from "virtual:catalogue";
import { entryOf, fetchAhead } from "./catalogue/load.ts";
import { paths } from "./paths.ts";
import { preloadRoute } from "./routes/screens.ts";
import { openAhead } from "./session/usePlay.ts";
import { storage } from "./storage/provide.ts";
import { caseLanguage, usePreferences } from "./stores/preferences.ts";

/** Starts everything that the first screens will ask for, before anything is rendered: a phone waits for each in turn. */
export function startAhead(path: string): void {
  void storage(); // What is wrong with it is in its status.
  preloadRoute(path);
  const [, attemptId] = /^\/play\/([a-z0-9]+)$/.exec(path) ?? [];
  if (attemptId !== undefined) openAhead(attemptId);
  const entry = path === paths.library ? catalogue[0] : entryOf(path.replace(paths.briefing(""), ""));
  if (entry !== undefined) fetchAhead(entry.id, caseLanguage(usePreferences.getState(), entry.languages));
}
