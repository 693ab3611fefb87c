import i18next from "i18next";
import { initReactI18next } from "react-i18next";

/** For component tests: the interface in English, with the namespaces that the component reads. */
export async function speakEnglish(namespaces: Readonly<Record<string, object>>): Promise<void> {
  if (!i18next.isInitialized) {
    await i18next.use(initReactI18next).init({ lng: "en", fallbackLng: false, interpolation: { escapeValue: false } });
  }
  for (const [name, texts] of Object.entries(namespaces)) i18next.addResourceBundle("en", name, texts, true, true);
  await i18next.changeLanguage("en");
}

// jsdom has no modal dialogs: opened is all that a component test needs of them.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false;
};
