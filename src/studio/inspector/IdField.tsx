import { useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useRun, useStudio } from "../context.ts";
import { rename, renameCase } from "../document/commands/rename.ts";
import { slug } from "../document/ids.ts";
import { lastOf } from "../document/place.ts";
import type { Place } from "../document/types.ts";
import styles from "./Inspector.module.css";

/** The id of a thing. Renaming it renames it everywhere; what is typed becomes an id by itself. */
export function IdField({ place }: { place: Place }) {
  const { t } = useTranslation("studio");
  const id = useId();
  const run = useRun();
  const current = useStudio(({ doc }) => (place === "" ? doc.case.id : lastOf(place)));
  const readOnly = useStudio((state) => state.readOnly);
  const [typed, setTyped] = useState(current);
  useEffect(() => setTyped(current), [current]);
  const commit = (): void => {
    const next = slug(typed);
    if (next === "" || next === current || !run(place === "" ? renameCase(next) : rename(place, next)))
      setTyped(current);
  };
  return (
    <p className={styles.id}>
      <label htmlFor={id}>{t("field.id")}</label>
      <input
        id={id}
        value={typed}
        readOnly={readOnly}
        spellCheck={false}
        title={t("field.idHelp")}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.nativeEvent.isComposing) event.currentTarget.blur();
          if (event.key === "Escape") setTyped(current);
        }}
      />
    </p>
  );
}
