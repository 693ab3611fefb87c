import { parsePreferences, STORAGE_KEY, setPreferences, usePreferences } from "../stores/preferences.ts";
import type { PreferenceKeeper } from "./backup/restore.ts";

/** Settings as backup and deletion see them. */
export const preferenceKeeper: PreferenceKeeper = {
  areSet: () => {
    try {
      return localStorage.getItem(STORAGE_KEY) !== null;
    } catch {
      return false;
    }
  },
  // Field by field: what this version does not know gives way to the default.
  set: (value) => setPreferences(parsePreferences(JSON.stringify(value))),
};

/** Forgets the settings of this device; the answer brings them back. */
export function forgetPreferences(): () => void {
  const before = usePreferences.getState();
  const wereSet = preferenceKeeper.areSet();
  usePreferences.setState(parsePreferences(null));
  try {
    localStorage.removeItem(STORAGE_KEY);
  } catch {
    // Where storage is refused there was nothing to forget.
  }
  return () => (wereSet ? setPreferences(before) : usePreferences.setState(before));
}
