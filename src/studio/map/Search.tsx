import { type KeyboardEvent, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "../../ui/IconButton.tsx";
import { useStudioStore } from "../context.ts";
import { kindOf } from "../document/kinds.ts";
import type { CaseDoc } from "../document/types.ts";
import { usePaused } from "../usePaused.ts";
import styles from "./Map.module.css";
import { search } from "./search.ts";

interface Props {
  readonly doc: CaseDoc;
  /** Back to the map. */
  readonly onLeave: () => void;
}

/** Searches the case: Enter goes to the next hit and Shift with it to the one before, on the map and in the form. */
export function Search({ doc, onLeave }: Props) {
  const { t } = useTranslation("studio");
  const store = useStudioStore();
  const [wanted, setWanted] = useState("");
  const [at, setAt] = useState(-1);
  const [open, setOpen] = useState(false);
  const asked = usePaused(wanted, 120);
  const hits = useMemo(() => search(doc, asked), [doc, asked]);
  const go = (index: number): void => {
    const next = (index + hits.length) % Math.max(1, hits.length);
    const hit = hits[next];
    if (hit === undefined) return;
    setAt(next);
    store.select(hit.place);
  };
  const step = (by: number): void => {
    setOpen(false);
    go(at < 0 && by < 0 ? hits.length - 1 : at + by);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter") step(event.shiftKey ? -1 : 1);
    else if (event.key === "ArrowDown") go(at + 1);
    else if (event.key === "ArrowUp") go(at < 0 ? hits.length - 1 : at - 1);
    else if (event.key === "Escape" && wanted !== "") setWanted("");
    else if (event.key === "Escape") onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className={styles.search}>
      <input
        type="search"
        value={wanted}
        aria-label={t("map.search")}
        placeholder={t("map.search")}
        onChange={(event) => {
          setWanted(event.target.value);
          setAt(-1);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
      />
      {wanted !== "" && (
        <div className={styles.found}>
          <p className={styles.count}>
            <span role="status">
              {at < 0 ? t("map.hits", { count: hits.length }) : t("map.hitAt", { at: at + 1, of: hits.length })}
            </span>
            <IconButton icon="up" label={t("map.previous")} disabled={hits.length === 0} onClick={() => step(-1)} />
            <IconButton icon="down" label={t("map.next")} disabled={hits.length === 0} onClick={() => step(1)} />
            <IconButton icon="close" label={t("map.searchEnd")} onClick={() => setWanted("")} />
          </p>
          {open && hits.length > 0 && (
            <ul className={styles.hits} aria-label={t("map.hits", { count: hits.length })}>
              {hits.map(({ place, text }, i) => (
                <li key={place}>
                  <button
                    type="button"
                    aria-current={i === at ? "true" : undefined}
                    onClick={() => {
                      setOpen(false);
                      go(i);
                    }}
                  >
                    <span>{t(`kind.${kindOf(place)}`)}</span>
                    <span lang={doc.language}>{text}</span>
                  </button>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </search>
  );
}
