import { addresses } from "virtual:texts";
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "../core/case/primitives.ts";
import type { Texts } from "./languages/collect.ts";

async function load(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, "ui")) return;
  // The same mode and credentials as the preload that public/early.js adds, or it is fetched twice.
  const response = await fetch(addresses[language], { credentials: "same-origin" });
  if (!response.ok) throw new Error(`texts of ${language}: ${response.status}`);
  const texts: Texts = await response.json();
  for (const [namespace, entries] of Object.entries(texts)) i18next.addResourceBundle(language, namespace, entries);
}

/** Before the first render: one language, whole, so that nothing is ever shown as a key. */
export async function startI18n(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: {},
    defaultNS: "app",
    interpolation: { escapeValue: false }, // React escapes.
    returnNull: false,
    react: { useSuspense: false, bindI18nStore: "added" },
  });
  await showLanguage(language);
}

/** Switches the interface at once; the document says which language it is in. */
export async function showLanguage(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
