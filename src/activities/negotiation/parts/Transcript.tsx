import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Seat } from "../../../core/bargaining/profile.ts";
import type { CaseText, CaseTexts } from "../../../ui/case-texts.ts";
import { InlineText } from "../../../ui/RichText.tsx";
import type { TableView } from "../view.ts";
import type { Names } from "./names.tsx";
import { points } from "./numbers.ts";
import { OfferTerms } from "./OfferTerms.tsx";
import styles from "./Transcript.module.css";
import type { Entry } from "./transcript.ts";

interface Props {
  readonly entries: readonly Entry[];
  readonly view: TableView;
  readonly texts: CaseTexts;
  readonly names: Names;
  readonly nameOf: (seat: Seat) => CaseText;
  /** What is marked, e.g. the step that a map shows. */
  readonly marked?: number | undefined;
  /** The latest is kept in view. */
  readonly follows?: boolean;
}

/** Everything said and offered, round by round. A log: what is added is said aloud. */
export function Transcript({ entries, view, texts, names, nameOf, marked, follows = false }: Props) {
  const { t, i18n } = useTranslation("negotiation");
  const log = useRef<HTMLDivElement>(null);
  const { length } = entries;
  useEffect(() => {
    if (follows && length > 0 && log.current !== null) log.current.scrollTop = log.current.scrollHeight;
  }, [follows, length]);
  if (entries.length === 0) return <p className={styles.empty}>{t("transcript.empty")}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever scrolls by keyboard has to be able to focus it.
    <div ref={log} role="log" aria-label={t("transcript.title")} className={styles.log} tabIndex={0}>
      {entries.map((entry, i) => {
        const opens = i === 0 || entries[i - 1]?.round !== entry.round;
        return (
          <div key={entry.key} className={styles.entry} data-marked={marked === entry.seq}>
            {opens && <p className={styles.round}>{t("round.number", { round: entry.round })}</p>}
            <div className={entry.seat === view.seat ? styles.own : styles.other}>{content(entry)}</div>
          </div>
        );
      })}
    </div>
  );

  function content({ seat, what }: Entry) {
    const who = seat === null ? null : nameOf(seat);
    const by = who && (
      <span className={styles.by} lang={who.lang}>
        {who.text}
      </span>
    );
    if (what.kind === "words") {
      const { text, lang } = texts.of(what.line, what.world);
      return (
        <p>
          {by}
          <span lang={lang} className={who === null ? styles.told : styles.words}>
            <InlineText text={text} />
          </span>
        </p>
      );
    }
    if (what.kind === "act") {
      return (
        <p>
          {by}
          <span>{t(`transcript.${what.act}`)}</span>
        </p>
      );
    }
    const { outcomes, condition } = what.offer;
    return (
      <>
        <p>
          {by}
          <span>{t("transcript.offer", { count: outcomes.length })}</span>
        </p>
        <ul className={styles.offers}>
          {outcomes.map(({ terms, worth }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: offers of a package have no other name than their place.
            <li key={i}>
              <OfferTerms terms={terms} issues={view.issues.map(({ id }) => id)} names={names} />{" "}
              <small>{t("worth.yours", { worth: points(worth, i18n.language) })}</small>
            </li>
          ))}
        </ul>
        {condition !== null && (
          <p className={styles.condition}>
            {t("condition.sentence", { asked: issuesOf(condition.ifYou), given: issuesOf(condition.thenWe) })}
          </p>
        )}
      </>
    );
  }

  function issuesOf(ids: readonly string[]): string {
    return new Intl.ListFormat(i18n.language).format(ids.map((id) => names.issue(id).text));
  }
}
