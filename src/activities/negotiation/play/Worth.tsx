import { useTranslation } from "react-i18next";
import type { CaseTexts } from "../../../ui/case-texts.ts";
import { money, points } from "../parts/numbers.ts";
import { Scale, type Tick } from "../parts/Scale.tsx";
import type { TableView, Terms } from "../view.ts";
import { moneyIn, worthIn } from "./draft.ts";
import styles from "./Worth.module.css";

interface Props {
  readonly view: TableView;
  readonly texts: CaseTexts;
  readonly terms: Terms;
}

/** What the offer in the making is worth to oneself: the figure, how far from where one would leave and where one wants to be, the money. */
export function Worth({ view, texts, terms }: Props) {
  const { t, i18n } = useTranslation("negotiation");
  const { seat, worst, best, offers, sheet } = view;
  const say = (value: number): string => points(value, i18n.language);
  const worth = worthIn(view.issues, terms);
  const limit = walkAwayOf(view);
  const target = sheet?.target;
  const last = offers.findLast((offer) => offer.seat === seat)?.outcomes[0]?.worth;
  const theirs = offers.findLast((offer) => offer.seat !== seat)?.outcomes[0]?.worth;
  const amount = moneyIn(view, terms);
  const ticks: Tick[] = [
    { kind: "walkAway", value: limit, label: t("worth.limit", { value: say(limit) }) },
    ...(target === undefined
      ? []
      : [{ kind: "target", value: target, label: t("worth.goal", { value: say(target) }) } as const]),
    ...(theirs === undefined ? [] : [{ kind: "theirs", value: theirs } as const]),
    ...(last === undefined ? [] : [{ kind: "last", value: last } as const]),
    { kind: "now", value: worth },
  ];
  const over = worth - limit;
  return (
    <div className={styles.worth}>
      {/* Said when one stops, not at every step of a slider: the slider itself says what it is worth. */}
      <p className={styles.figure}>
        <b>{say(worth)}</b>
      </p>
      <div className={styles.scale}>
        <Scale worst={worst} best={best} ticks={ticks} />
      </div>
      <p className={styles.words}>
        <span>{t("worth.of", { best: say(best) })}</span>
        <span className={over < 0 ? styles.below : undefined}>
          {t(over < 0 ? "worth.below" : over > 0 ? "worth.above" : "worth.at", { by: say(Math.abs(over)) })}
        </span>
        {target !== undefined && (
          <span>{t(worth >= target ? "worth.reached" : "worth.short", { by: say(Math.abs(target - worth)) })}</span>
        )}
        {amount !== null && view.money !== null && (
          <span>
            <span lang={texts.of(view.money.label).lang}>{texts.of(view.money.label).text}</span>{" "}
            {money(amount, texts.of(view.money.unit).text, i18n.language)}
          </span>
        )}
      </p>
    </div>
  );
}

/** One's own line is the better of the two: what was written down, or what one would do without a deal. */
export const walkAwayOf = ({ walkAway, sheet }: Pick<TableView, "walkAway" | "sheet">): number =>
  Math.max(walkAway, sheet?.walkAway ?? walkAway);
