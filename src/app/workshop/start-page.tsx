import "../../ui/tokens.css";
import "../../ui/base.css";
import { type ComponentType, StrictMode, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import type { Language } from "../../core/case/primitives.ts";
import type { Texts } from "../../workshop/words/translate.ts";
import { Words } from "../../workshop/words/Words.tsx";
import {
  interfaceLanguage,
  parsePreferences,
  STORAGE_KEY,
  setPreferences,
  usePreferences,
} from "../stores/preferences.ts";
import { ErrorBoundary } from "./PageFault.tsx";

export type TextsOf = Readonly<Record<Language, () => Promise<{ readonly default: Texts }>>>;
export interface PageProps {
  onLanguage(language: Language): void;
}

/**
 * A page of its own beside the app: a phone's, a projector's. It shares preferences with the app, and little else.
 *
 * @param fixed the language that the address asks for, whatever this browser prefers
 */
export function startPage(Page: ComponentType<PageProps>, textsOf: TextsOf, fixed?: Language): void {
  // Chosen in another window of this browser, the console's, and followed at once.
  window.addEventListener("storage", ({ key, newValue }) => {
    if (key === STORAGE_KEY) usePreferences.setState(parsePreferences(newValue));
  });
  const root = document.getElementById("root");
  if (root === null) throw new Error("the page has no #root");
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <Spoken Page={Page} textsOf={textsOf} fixed={fixed} />
      </ErrorBoundary>
    </StrictMode>,
  );
}

function Spoken({
  Page,
  textsOf,
  fixed,
}: {
  Page: ComponentType<PageProps>;
  textsOf: TextsOf;
  fixed: Language | undefined;
}) {
  const preferred = usePreferences(interfaceLanguage);
  const wanted = fixed ?? preferred;
  const [shown, setShown] = useState<{ language: Language; texts: Texts }>();
  const [failed, setFailed] = useState<unknown>();
  useEffect(() => {
    let current = true;
    textsOf[wanted]().then(({ default: texts }) => {
      if (!current) return;
      document.documentElement.lang = wanted;
      setShown({ language: wanted, texts });
    }, setFailed);
    return () => {
      current = false;
    };
  }, [wanted, textsOf]);
  if (failed !== undefined && shown === undefined) throw failed;
  if (shown === undefined) return null;
  return (
    <Words {...shown}>
      <Page onLanguage={(language) => setPreferences({ language })} />
    </Words>
  );
}
