import { useEffect, useMemo, useState } from "react";
import type { Language } from "../core/case/primitives.ts";
import type { Wording } from "../core/case/wording.ts";
import { type CaseTexts, textsIn } from "../ui/case-texts.ts";
import type { PlayerPort } from "./port.ts";

/**
 * The case's texts in the language asked for. Until a translation has come, and where it cannot be
 * had, those that are shown stay: a conversation never goes blank for want of a file.
 */
export function useTexts({ wording, language, compiled }: PlayerPort): CaseTexts | undefined {
  const [loaded, setLoaded] = useState<{ language: Language; wording: Wording }>();
  const found = useMemo(() => wording(language), [wording, language]);
  const ready = "text" in found ? found : undefined;
  useEffect(() => {
    if ("text" in found) {
      setLoaded({ language, wording: found });
      return;
    }
    let wanted = true;
    found.then(
      (one) => wanted && setLoaded({ language, wording: one }),
      () => {
        const base = compiled.case.language;
        const fallback = wording(base);
        if (wanted && "text" in fallback) setLoaded((now) => now ?? { language: base, wording: fallback });
      },
    );
    return () => {
      wanted = false;
    };
  }, [found, language, wording, compiled]);
  const shown = ready === undefined ? loaded : undefined;
  return useMemo(() => {
    if (ready !== undefined) return textsIn(compiled.case, ready, language);
    return shown === undefined ? undefined : textsIn(compiled.case, shown.wording, shown.language);
  }, [ready, shown, compiled, language]);
}
