import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useStudio, useStudioStore } from "../context.ts";
import { formPlace, kindOf } from "../document/kinds.ts";
import { nameOf } from "../document/names.ts";
import { placeAlong, within } from "../document/place.ts";
import { referencesTo } from "../document/references.ts";
import type { Place } from "../document/types.ts";
import { usePaused } from "../usePaused.ts";
import styles from "./Inspector.module.css";

const NAMED: ReadonlySet<string> = new Set([
  "document",
  "character",
  "variable",
  "promise",
  "competency",
  "scene",
  "reaction",
  "beat",
  "choice",
  "outcome",
  "ending",
]);

/** After a selection or a letter, in milliseconds. */
const PAUSE = 300;

/** Where something is named: each a way there. */
export function Uses({ place }: { place: Place }) {
  const { t } = useTranslation("studio");
  const store = useStudioStore();
  const now = useStudio((state) => state.doc.case);
  const doc = usePaused(now, PAUSE);
  const lang = doc.language;
  // A walk through the whole case: what was selected is shown first.
  const [looked, setLooked] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLooked(true), PAUSE);
    return () => clearTimeout(timer);
  }, []);
  const uses = useMemo(() => {
    if (!looked || !NAMED.has(kindOf(place))) return [];
    const places = referencesTo(doc, place)
      .filter(({ target }) => target === place)
      .map(({ path }) => placeAlong(doc, path))
      .filter((from) => !within(from, place));
    return [...new Set(places.map(formPlace))];
  }, [doc, place, looked]);
  if (!NAMED.has(kindOf(place))) return null;
  return (
    <section className={styles.uses}>
      <h3>{t("uses.title", { count: uses.length })}</h3>
      {uses.slice(0, 60).map((from) => (
        <button key={from} type="button" className={styles.use} onClick={() => store.select(from)}>
          <span>{t(`kind.${kindOf(from)}`)}</span> <span lang={lang}>{nameOf(doc, from)}</span>
        </button>
      ))}
    </section>
  );
}
