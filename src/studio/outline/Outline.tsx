import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useProblems, useRun, useStudio, useStudioStore } from "../context.ts";
import { duplicate } from "../document/commands/copy.ts";
import { move, remove } from "../document/commands/list.ts";
import { cardOf } from "../document/kinds.ts";
import { find, parentOf, within } from "../document/place.ts";
import { beatsOf, type CaseDoc, type Place } from "../document/types.ts";
import styles from "./Outline.module.css";
import { OutlineRow } from "./OutlineRow.tsx";
import { outlineRows, type Row, visibleRows } from "./rows.ts";

/** Everything of the case as a tree: arrows walk it, Enter opens it, Alt with arrows moves what is focused. */
export function Outline() {
  const { t } = useTranslation("studio");
  const doc = useStudio((state) => state.doc.case);
  const focus = useStudio(({ selection }) => cardOf(selection.focus));
  const store = useStudioStore();
  const run = useRun();
  const { byCard } = useProblems();
  // After the letter that was typed is on the screen.
  const read = useDeferredValue(doc);
  const rows = useMemo(() => outlineRows(read, t), [read, t]);
  const [open, setOpen] = useState<ReadonlySet<Place>>(() => new Set(openAtFirst(doc)));
  const list = useRef<HTMLDivElement>(null);
  // What is selected elsewhere is in view here: everything around it opens.
  useEffect(() => {
    setOpen((before) => {
      const around = rows.filter(({ place, expandable }) => expandable && place !== focus && isAround(place, focus));
      return around.every(({ place }) => before.has(place))
        ? before
        : new Set([...before, ...around.map(({ place }) => place)]);
    });
  }, [focus, rows]);
  const shown = visibleRows(rows, open);
  const current = shown.find(({ place }) => place === focus)?.place ?? shown[0]?.place;
  useEffect(() => {
    list.current?.querySelector(`[data-row="${CSS.escape(focus)}"]`)?.scrollIntoView({ block: "nearest" });
  }, [focus]);

  const toggle = (place: Place, to = !open.has(place)): void =>
    setOpen((before) => {
      const next = new Set(before);
      if (to) next.add(place);
      else next.delete(place);
      return next;
    });
  const go = (place: Place | undefined): void => {
    if (place === undefined) return;
    store.select(place);
    list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(place)}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, row: Row): void => {
    const i = shown.indexOf(row);
    const shift = (by: number): void => {
      const index = find(doc, row.place)?.path.at(-1);
      if (typeof index === "number") run(move(row.place, parentOf(row.place), index + by));
    };
    const handlers: Record<string, (() => void) | undefined> = event.altKey
      ? { ArrowUp: () => shift(-1), ArrowDown: () => shift(1) }
      : {
          ArrowDown: () => go(shown[i + 1]?.place),
          ArrowUp: () => go(shown[i - 1]?.place),
          Home: () => go(shown[0]?.place),
          End: () => go(shown.at(-1)?.place),
          ArrowRight: () =>
            row.expandable && !open.has(row.place) ? toggle(row.place, true) : go(shown[i + 1]?.place),
          ArrowLeft: () =>
            row.expandable && open.has(row.place)
              ? toggle(row.place, false)
              : go(shown.slice(0, i).findLast(({ level }) => level < row.level)?.place),
          Delete: () => void run(remove([row.place])),
          Enter: () => document.querySelector<HTMLElement>("aside input, aside textarea")?.focus(),
        };
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "d")
      handlers[event.key] = () => void run(duplicate(row.place));
    const handler = handlers[event.key];
    if (handler === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    handler();
  };

  const rowOf = (target: EventTarget | null): Row | undefined => {
    const place = (target as Element | null)?.closest<HTMLElement>("[data-row]")?.dataset.row;
    return shown.find((row) => row.place === place);
  };
  return (
    <nav className={styles.outline} aria-label={t("outline.label")}>
      {/* Clicks and keys are heard here, once for all rows: a row that did not change is then not drawn again. */}
      <div
        ref={list}
        role="tree"
        tabIndex={-1}
        aria-label={t("outline.label")}
        className={styles.tree}
        onClick={({ target }) => {
          const row = rowOf(target);
          if (row === undefined) return;
          if ((target as Element).closest("[data-twist]") !== null) toggle(row.place);
          else store.select(row.place);
        }}
        onKeyDown={(event) => {
          const row = rowOf(event.target);
          if (row !== undefined) onKeyDown(event, row);
        }}
      >
        {shown.map((row) => (
          <OutlineRow
            key={row.place}
            row={row}
            lang={doc.language}
            open={row.expandable ? open.has(row.place) : undefined}
            selected={row.place === focus}
            reachable={row.place === current}
            worst={byCard.get(row.place)?.[0]?.finding.severity}
          />
        ))}
      </div>
    </nav>
  );
}

/** More beats than anybody takes in at once: then only the first scene is open. */
const MANY = 150;

function openAtFirst({ scenes, start }: CaseDoc): Place[] {
  const beats = scenes.reduce((sum, scene) => sum + beatsOf(scene).length, 0);
  const open = beats > MANY ? [start.scene] : scenes.map(({ id }) => id);
  return ["/scenes", "/endings", ...open.map((id) => `/scenes/${id}`)];
}

/** Whether a row holds a place: `/scenes` holds every scene, a scene its beats. */
const isAround = (row: Place, place: Place): boolean => row !== "" && within(place, row);
