import { useEffect, useMemo, useState } from "react";
import type { Language } from "../core/case/primitives.ts";
import type { CaseFrame } from "../core/case/schema.ts";
import type { Wording } from "../core/case/wording.ts";
import type { CaseTexts } from "../ui/case-texts.ts";
import type { DebriefPort } from "./port.ts";

/** A case's texts; what is missing in a language is shown in the base language, and marked as such. */
export const textsIn = (frame: CaseFrame, wording: Wording, language: Language): CaseTexts => ({
  language,
  of: (id, world) => ({ text: wording.text(id, world), lang: wording.isBase(id) ? frame.language : language }),
  // An unknown id is answered with itself.
  has: (id) => wording.text(id) !== id,
});

/** The texts in the language asked for; until they have come, those that are shown stay. */
export function useTexts(port: Pick<DebriefPort, "wording" | "language" | "run">): CaseTexts | undefined {
  const { wording, language, run } = port;
  const frame = run.compiled.case;
  const [loaded, setLoaded] = useState<{ language: Language; wording: Wording }>();
  const found = useMemo(() => wording(language), [wording, language]);
  useEffect(() => {
    let wanted = true;
    Promise.resolve(found)
      .then((one) => ({ language, wording: one }))
      .catch(async () => ({ language: frame.language, wording: await wording(frame.language) }))
      .then(
        (one) => wanted && setLoaded(one),
        () => undefined, // The base language is always at hand.
      );
    return () => {
      wanted = false;
    };
  }, [found, language, wording, frame]);
  return useMemo(() => {
    if ("text" in found) return textsIn(frame, found, language);
    return loaded === undefined ? undefined : textsIn(frame, loaded.wording, loaded.language);
  }, [found, loaded, frame, language]);
}
