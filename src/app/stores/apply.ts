import { showLanguage } from "../i18n.ts";
import { interfaceLanguage, type Preferences, usePreferences } from "./preferences.ts";

/** Keeps the document as the preferences say, from now on. */
export function applyPreferences(): void {
  onDocument(usePreferences.getState());
  usePreferences.subscribe((now, before) => {
    onDocument(now);
    if (interfaceLanguage(now) !== interfaceLanguage(before)) void showLanguage(interfaceLanguage(now));
  });
}

function onDocument({ theme, textSize }: Preferences): void {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset.theme;
  else dataset.theme = theme;
  if (textSize === "normal") delete dataset.textSize;
  else dataset.textSize = textSize;
}
