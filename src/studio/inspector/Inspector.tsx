import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "../../ui/IconButton.tsx";
import { useProblems, useRun, useStudio, useStudioStore } from "../context.ts";
import { duplicate } from "../document/commands/copy.ts";
import { move, remove } from "../document/commands/list.ts";
import { formPlace, kindOf } from "../document/kinds.ts";
import { letterOf, nameOf } from "../document/names.ts";
import { find, lastOf, parentOf, within } from "../document/place.ts";
import type { Place } from "../document/types.ts";
import { ProblemNote } from "../problems/ProblemNote.tsx";
import { Form } from "./Form.tsx";
import { IdField } from "./IdField.tsx";
import styles from "./Inspector.module.css";
import { Items } from "./lists/Items.tsx";
import { Uses } from "./Uses.tsx";

/** The form of what is selected. */
export function Inspector() {
  const { t } = useTranslation("studio");
  const focus = useStudio(({ doc, selection }) => {
    const place = formPlace(selection.focus);
    return find(doc.case, place) === undefined && kindOf(place) !== "list" ? "" : place;
  });
  const asked = useStudio(({ selection }) => selection.asked);
  const field = useStudio(({ selection }) => selection.focus);
  const ref = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever asks again for the same place wants to see it.
  useEffect(() => {
    if (field === focus) ref.current?.scrollTo(0, 0);
    else ref.current?.querySelector(`[data-place="${CSS.escape(field)}"]`)?.scrollIntoView({ block: "center" });
  }, [focus, field, asked]);
  return (
    <aside ref={ref} className={styles.inspector} aria-label={t("inspector.label")}>
      <Head key={`head ${focus}`} place={focus} />
      <Here place={focus} />
      {kindOf(focus) === "list" ? <Items list={focus} /> : <Form key={focus} place={focus} />}
      <Uses key={`uses ${focus}`} place={focus} />
    </aside>
  );
}

/** Problems of what the form shows, where they are to be mended. */
function Here({ place }: { place: Place }) {
  const { list } = useProblems();
  const own = list.filter((problem) => (place === "" ? problem.place === "" : within(problem.place, place)));
  const here = own.filter((problem) => formPlace(problem.place) === place || kindOf(place) === "choice").slice(0, 4);
  if (here.length === 0) return null;
  return (
    <ul className={styles.problems}>
      {here.map((problem) => (
        <ProblemNote key={problem.key} problem={problem} />
      ))}
    </ul>
  );
}

function Head({ place }: { place: Place }) {
  const { t } = useTranslation("studio");
  const run = useRun();
  const store = useStudioStore();
  const kind = kindOf(place);
  const readOnly = useStudio((state) => state.readOnly);
  const lang = useStudio(({ doc }) => doc.case.language);
  const name = useStudio(({ doc }) => (kind === "briefing" || kind === "list" ? "" : nameOf(doc.case, place)));
  const letter = useStudio(({ doc }) => (kind === "choice" ? letterOf(doc.case, place) : ""));
  const around = placeAround(place);
  const aroundName = useStudio(({ doc }) => (around === "" ? "" : nameOf(doc.case, around)));
  const index = useStudio(({ doc }) => find(doc.case, place)?.path.at(-1));
  const listed = typeof index === "number";
  const title = kind === "briefing" ? t("kind.briefing") : kind === "list" ? t(`list.${lastOf(place)}`) : name;
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <p className={styles.caption}>
          {kind !== "list" && t(`kind.${kind}`)} {letter}
          {aroundName !== "" && (
            <button type="button" className={styles.around} lang={lang} onClick={() => store.select(around)}>
              {aroundName}
            </button>
          )}
        </p>
        {listed && !readOnly && (
          <span className={styles.tools}>
            <IconButton
              className={styles.up}
              icon="down"
              label={t("tool.up")}
              onClick={() => run(move(place, parentOf(place), index - 1))}
            />
            <IconButton
              icon="down"
              label={t("tool.down")}
              onClick={() => run(move(place, parentOf(place), index + 1))}
            />
            <IconButton icon="copy" label={t("tool.duplicate")} onClick={() => run(duplicate(place))} />
            <IconButton icon="trash" label={t("tool.remove")} onClick={() => run(remove([place]))} />
          </span>
        )}
      </div>
      <h2 className={styles.name} lang={kind === "list" || kind === "briefing" ? undefined : lang}>
        {title}
      </h2>
      {(listed || kind === "outcome" || kind === "case") && <IdField place={place} />}
    </header>
  );
}

/** The scene or beat that a thing belongs to, to be named above it. */
function placeAround(place: Place): Place {
  const kind = kindOf(place);
  if (kind === "choice" || kind === "line" || kind === "points") return formPlace(parentOf(place));
  if (kind === "beat" || kind === "reaction" || kind === "outcome") return place.split("/").slice(0, 3).join("/");
  return "";
}
