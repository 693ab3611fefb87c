import { LanguageSwitch } from "../ui/LanguageSwitch.tsx";
import { ThemeSwitch } from "../ui/ThemeSwitch.tsx";
import { interfaceLanguage, setPreferences, usePreferences } from "./stores/preferences.ts";

/** The interface's language; cases follow it where they have it. */
export function Language() {
  const language = usePreferences(interfaceLanguage);
  return <LanguageSwitch value={language} onChange={(chosen) => setPreferences({ language: chosen })} />;
}

export function Theme() {
  const theme = usePreferences((preferences) => preferences.theme);
  return <ThemeSwitch value={theme} onChange={(chosen) => setPreferences({ theme: chosen })} />;
}
