import { type KeyboardEvent, memo, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../core/case/primitives.ts";
import { useStudio } from "../context.ts";
import { kindOf } from "../document/kinds.ts";
import { nameOf } from "../document/names.ts";
import { lastOf } from "../document/place.ts";
import type { Place } from "../document/types.ts";
import styles from "./Languages.module.css";
import { Row } from "./Row.tsx";
import type { BaseRow } from "./rows.ts";

interface Props {
  readonly groups: readonly { readonly group: Place; readonly rows: readonly BaseRow[] }[];
  readonly language: Language;
}

/** Every text of the list. Groups far from the screen hold their place and are filled when they come near. */
export function Texts({ groups, language }: Props) {
  const { t } = useTranslation("studio");
  if (groups.length === 0) return <p className={styles.none}>{t("languages.nothing")}</p>;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the fields within, which have the focus.
    <div onKeyDown={walk}>
      {groups.map(({ group, rows }) => (
        <Group key={group} group={group} rows={rows} language={language} />
      ))}
    </div>
  );
}

/** Up at the beginning of a field and down at its end go to the next one, as in a spreadsheet. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const field = event.target;
  if (!(field instanceof HTMLTextAreaElement) || event.nativeEvent.isComposing || event.shiftKey) return;
  const { selectionStart, selectionEnd, value } = field;
  if (selectionStart !== selectionEnd) return;
  const by =
    event.key === "ArrowUp" && selectionStart === 0
      ? -1
      : event.key === "ArrowDown" && selectionEnd === value.length
        ? 1
        : 0;
  if (by === 0) return;
  const all = [...event.currentTarget.querySelectorAll("textarea")];
  const next = all[all.indexOf(field) + by];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
  const at = by < 0 ? 0 : next.value.length;
  next.setSelectionRange(at, at);
}

/** What a row takes before it was drawn, in pixels. */
const ROW = 112;

interface GroupProps {
  readonly group: Place;
  readonly rows: readonly BaseRow[];
  readonly language: Language;
}

const Group = memo(function Group({ group, rows, language }: GroupProps) {
  const { t } = useTranslation("studio");
  const ref = useRef<HTMLElement>(null);
  const [near, setNear] = useState(false);
  const lang = useStudio(({ doc }) => doc.case.language);
  const plain = kindOf(group) === "list" || kindOf(group) === "briefing" || group === "";
  const name = useStudio(({ doc }) => (plain ? "" : nameOf(doc.case, group)));
  useEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const seen = new IntersectionObserver((entries) => entries.some((one) => one.isIntersecting) && setNear(true), {
      // Of the page that scrolls: a margin around the window would be cut off by it.
      root: element.closest(`.${styles.page}`),
      rootMargin: "900px",
    });
    seen.observe(element);
    return () => seen.disconnect();
  }, []);
  const title =
    group === "" ? t("languages.head") : kindOf(group) === "briefing" ? t("kind.briefing") : t(`list.${lastOf(group)}`);
  return (
    <section ref={ref} className={styles.group}>
      <h3 className={styles.name} lang={plain ? undefined : lang}>
        {!plain && <span className={styles.kind}>{t(`kind.${kindOf(group)}`)}</span>} {plain ? title : name}
      </h3>
      {near ? (
        rows.map((row) => <Row key={row.id} row={row} language={language} />)
      ) : (
        <div style={{ blockSize: rows.length * ROW }} />
      )}
    </section>
  );
});
