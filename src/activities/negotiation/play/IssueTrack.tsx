import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { CaseText, CaseTexts } from "../../../ui/case-texts.ts";
import { classes } from "../../../ui/classes.ts";
import { IconButton } from "../../../ui/IconButton.tsx";
import type { Names } from "../parts/names.tsx";
import { points } from "../parts/numbers.ts";
import { Text } from "../parts/Text.tsx";
import type { IssueView } from "../view.ts";
import { ascending } from "./draft.ts";
import styles from "./IssueTrack.module.css";

interface Props {
  readonly issue: IssueView;
  readonly texts: CaseTexts;
  readonly names: Names;
  readonly value: string;
  /** Value of one's own last offer, and of the other's; undefined before there is one. */
  readonly last: string | undefined;
  readonly theirs: string | undefined;
  /** Who the other is, as they are called here. */
  readonly other: CaseText;
  readonly disabled: boolean;
  onSettle(value: string): void;
}

/** One issue of the offer: a track of its values, the right end the best for oneself. A slider that says its value in words. */
export function IssueTrack(props: Props) {
  const { issue, texts, names, value, last, theirs, other, disabled, onSettle } = props;
  const { t, i18n } = useTranslation("negotiation");
  const label = useId();
  const stops = ascending(issue);
  const indexOf = (id: string | undefined): number => stops.findIndex((stop) => stop.id === id);
  const now = Math.max(0, indexOf(value));
  const at = (index: number): number => (stops.length < 2 ? 50 : (index / (stops.length - 1)) * 100);
  const place = (index: number): React.CSSProperties =>
    ({ "--at": `${at(index)}`, insetInlineStart: `${at(index)}%` }) as React.CSSProperties;
  const settle = (index: number): void => {
    const stop = stops[index];
    if (!disabled && stop !== undefined) onSettle(stop.id);
  };
  const nameOf = (id: string): CaseText => names.value(issue.id, id);
  const name = names.issue(issue.id);
  const worth = stops[now]?.worth ?? 0;
  const most = stops.at(-1)?.worth ?? 0;
  const ends = [stops[0], stops.at(-1)] as const;
  const shown = nameOf(stops[now]?.id ?? "");
  const spoken = [
    t("track.value", { value: shown.text, worth: points(worth, i18n.language), most: points(most, i18n.language) }),
    ...(theirs === undefined ? [] : [t("track.theirs", { name: other.text, value: nameOf(theirs).text })]),
  ].join(" ");
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <span id={label} lang={name.lang} className={styles.issue}>
          {name.text}
        </span>
        <Text of={shown} className={styles.value} />
      </div>
      <IconButton
        icon="minus"
        className={styles.step}
        label={t("track.worse", { issue: name.text })}
        disabled={disabled || now === 0}
        onClick={() => settle(now - 1)}
      />
      <div className={classes(styles.track, disabled && styles.still)}>
        <span className={styles.rail} />
        {stops.map(({ id }, i) => (
          <span key={id} className={styles.stop} style={place(i)} />
        ))}
        {theirs !== undefined && (
          <>
            <span className={styles.theirs} style={place(indexOf(theirs))} />
            <span
              aria-hidden="true"
              className={styles.theirsLabel}
              // At an end its name stands there already.
              hidden={indexOf(theirs) === 0 || indexOf(theirs) === stops.length - 1}
              style={place(indexOf(theirs))}
              lang={nameOf(theirs).lang}
            >
              {nameOf(theirs).text}
            </span>
          </>
        )}
        {last !== undefined && <span className={styles.last} style={place(indexOf(last))} />}
        <span className={styles.now} style={place(now)} />
        {ends.map(
          (end, i) =>
            end !== undefined && (
              <span
                key={end.id}
                aria-hidden="true"
                className={styles.end}
                style={place(i === 0 ? 0 : stops.length - 1)}
                lang={nameOf(end.id).lang}
              >
                {nameOf(end.id).text}
              </span>
            ),
        )}
        <input
          type="range"
          className={styles.input}
          min={0}
          max={stops.length - 1}
          step={1}
          value={now}
          disabled={disabled}
          aria-labelledby={label}
          aria-valuetext={spoken}
          onChange={(event) => settle(Number(event.target.value))}
        />
      </div>
      <IconButton
        icon="plus"
        className={styles.step}
        label={t("track.better", { issue: name.text })}
        disabled={disabled || now === stops.length - 1}
        onClick={() => settle(now + 1)}
      />
      <span aria-hidden="true" className={styles.points}>
        <b>{points(worth, i18n.language)}</b> {t("track.of", { most: points(most, i18n.language) })}
      </span>
      {(issue.about !== null || issue.told !== null) && (
        <p className={styles.about}>
          {issue.told !== null && <b className={styles.told}>{t(`told.${issue.told}`, { name: other.text })}</b>}
          {issue.about !== null && <Text of={texts.of(issue.about)} />}
        </p>
      )}
    </li>
  );
}
