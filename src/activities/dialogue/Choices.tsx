import { memo, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ChoiceView } from "../../core/activity.ts";
import type { ActivityEvent } from "../../core/attempt/log.ts";
import type { ActivityPhase } from "../../ui/activity-view.ts";
import type { CaseTexts } from "../../ui/case-texts.ts";
import { classes } from "../../ui/classes.ts";
import { Icon } from "../../ui/icons.tsx";
import styles from "./Choices.module.css";

interface Props {
  /** In the order they lie on the table. */
  readonly options: readonly ChoiceView[];
  readonly texts: CaseTexts;
  readonly selected: string | null;
  readonly committed: ActivityEvent | null;
  readonly phase: ActivityPhase;
  readonly locked: boolean;
  readonly focusOnMount: boolean;
  onChoose(id: string): void;
}

const LETTERS = "ABCDEFGHI";

/** At most four in a row, and rows of equal length where that can be. */
export const columnsFor = (count: number): number => (count <= 4 ? count : count <= 6 ? 3 : count <= 8 ? 4 : 3);

/** The cards: native radios, so that arrows move without committing. */
export function Choices({ options, texts, selected, committed, phase, locked, focusOnMount, onChoose }: Props) {
  const { t } = useTranslation("dialogue");
  const group = useRef<HTMLFieldSetElement>(null);
  const name = useId();
  const takesFocus = useRef(focusOnMount);
  useEffect(() => {
    // Only where focus was lost with what stood here before; nobody's focus is taken away.
    if (!takesFocus.current || document.activeElement !== document.body) return;
    const radios = [...(group.current?.querySelectorAll("input") ?? [])];
    (radios.find((radio) => radio.checked) ?? radios[0])?.focus({ preventScroll: true });
  }, []);
  // While it is being stored nothing moves: the card goes to the edge once the decision is safe.
  const spent = phase === "spent";
  const certainty = typeof committed?.certainty === "string" ? t(`certainty.${committed.certainty}`) : undefined;
  return (
    <fieldset
      ref={group}
      className={classes(styles.cards, spent && styles.spent)}
      disabled={spent || locked}
      data-ask="choice"
      style={{ "--columns": columnsFor(options.length) } as React.CSSProperties}
    >
      <legend className="sr">{t("ask")}</legend>
      {options.map(({ id, say, short }, i) => (
        <Card
          key={id}
          name={name}
          id={id}
          letter={LETTERS[i] ?? ""}
          say={texts.of(say).text}
          short={texts.of(short).text}
          lang={texts.of(say).lang}
          standing={spent ? (id === selected ? "committed" : "left") : id === selected ? "selected" : "rest"}
          note={id === selected ? certainty : undefined}
          onChoose={onChoose}
        />
      ))}
    </fieldset>
  );
}

interface CardProps {
  readonly name: string;
  readonly id: string;
  readonly letter: string;
  readonly say: string;
  readonly short: string;
  readonly lang: string;
  readonly standing: "rest" | "selected" | "committed" | "left";
  readonly note: string | undefined;
  onChoose(id: string): void;
}

const Card = memo(function Card({ name, id, letter, say, short, lang, standing, note, onChoose }: CardProps) {
  const chosen = standing === "selected" || standing === "committed";
  return (
    <label className={classes(styles.card, styles[standing])}>
      <input type="radio" name={name} value={id} checked={chosen} onChange={() => onChoose(id)} />
      <span className={styles.head}>
        <span className={styles.letter}>{letter}</span>
        {standing === "committed" && note !== undefined ? (
          <span className={styles.note}>{note}</span>
        ) : (
          <span aria-hidden="true" className={styles.dot}>
            {chosen && <Icon name="check" size={13} weight={3} />}
          </span>
        )}
      </span>
      <span lang={lang} className={styles.say}>
        {say}
      </span>
      {short !== say && (
        <span lang={lang} className={styles.short}>
          {short}
        </span>
      )}
    </label>
  );
});
