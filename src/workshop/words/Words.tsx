import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { Language } from "../../core/case/primitives.ts";
import { createTranslate, type Texts, type Translate } from "./translate.ts";

interface Speech {
  readonly language: Language;
  readonly t: Translate;
}

const Spoken = createContext<Speech>({ language: "en", t: (key) => key });

/** The language and the texts of everything inside. */
export function Words({ language, texts, children }: Provided & { readonly children: ReactNode }) {
  const speech = useMemo(() => ({ language, t: createTranslate(texts, language) }), [language, texts]);
  return <Spoken value={speech}>{children}</Spoken>;
}

interface Provided {
  readonly language: Language;
  readonly texts: Texts;
}

export const useWords = (): Speech => useContext(Spoken);
