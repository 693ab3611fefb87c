import { useEffect, useState } from "react";
import { useStudioStore } from "../context.ts";
import type { CaseDoc } from "../document/types.ts";

/** Steps that are taken letter by letter, or by a slider: none of them adds or moves a card. */
const BY_LETTERS: ReadonlySet<string> = new Set(["write", "set", "effects", "condition", "text", "translate"]);
/** A pause in typing, in milliseconds, after which the map reads what was written. */
const PAUSE = 300;

/** The case as the map shows it: what changes its cards at once, what is typed after a pause. */
export function useMapDoc(): CaseDoc {
  const store = useStudioStore();
  const [doc, setDoc] = useState(() => store.getState().doc.case);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => setDoc(store.getState().doc.case);
    // What happened before this effect was in place.
    look();
    const unhear = store.onChange(({ kind, step }) => {
      clearTimeout(timer);
      if (kind === "do" && step !== undefined && BY_LETTERS.has(step.name)) timer = setTimeout(look, PAUSE);
      else look();
    });
    return () => {
      clearTimeout(timer);
      unhear();
    };
  }, [store]);
  return doc;
}
