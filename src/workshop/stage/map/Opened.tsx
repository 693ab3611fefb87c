import type { DealMapView, TermView } from "../../../core/room/deal-map.ts";
import type { Words } from "../../../core/room/view.ts";
import { useWords } from "../../words/Words.tsx";
import styles from "./Map.module.css";

type Dot = DealMapView["dots"][number];

/** What one table agreed on, and what both would have preferred. */
export function Opened({ dot, sides }: { dot: Dot; sides: DealMapView["sides"] }) {
  const { t } = useWords();
  const { missed, agreed, number } = dot;
  return (
    <section className={styles.opened} aria-live="polite">
      <h2>{t("tables.table", { number })}</h2>
      <ul>
        {sides.map(({ text, lang }, i) => (
          <li key={text} lang={lang}>
            {t("map.worth", { side: text, points: hundred(dot.at[i] ?? 0) })}
            {missed !== null && <b>{`+${hundred((missed.at[i] ?? 0) - (dot.at[i] ?? 0))}`}</b>}
          </li>
        ))}
      </ul>
      {missed === null ? (
        <p className={styles.verdict}>{t(agreed ? "map.nothingMissed" : "map.noDeal")}</p>
      ) : (
        <>
          <p className={styles.verdict}>{t("map.missed")}</p>
          <dl>
            {traded(dot.offer, missed.offer).map(({ issue, from, to }) => (
              <div key={issue.text}>
                <dt lang={issue.lang}>{issue.text}</dt>
                <dd lang={to.lang}>
                  {from !== undefined && <s>{from.text}</s>}
                  <b>{to.text}</b>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}

const hundred = (share: number): number => Math.round(share * 100);

interface Traded {
  readonly issue: Words;
  readonly from: Words | undefined;
  readonly to: Words;
}

/** The issues on which the better deal differs. */
function traded(agreed: readonly TermView[], better: readonly TermView[]): Traded[] {
  return better.flatMap(({ issue, value }) => {
    const from = agreed.find((each) => each.issue.text === issue.text)?.value;
    return from?.text === value.text ? [] : [{ issue, from, to: value }];
  });
}
