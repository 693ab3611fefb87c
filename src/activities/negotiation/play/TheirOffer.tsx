import { useTranslation } from "react-i18next";
import type { CaseText } from "../../../ui/case-texts.ts";
import { classes } from "../../../ui/classes.ts";
import type { Names } from "../parts/names.tsx";
import { points } from "../parts/numbers.ts";
import { Text } from "../parts/Text.tsx";
import type { TableView } from "../view.ts";
import { letterOf } from "./Package.tsx";
import styles from "./TheirOffer.module.css";

/** The other's latest offer as a slip at the table's edge; before there is one, who is to begin. */
export function TheirOffer({ view, names, other }: { view: TableView; names: Names; other: CaseText }) {
  const { t, i18n } = useTranslation("negotiation");
  const offer = view.offers.findLast(({ seat }) => seat !== view.seat);
  const before = view.offers.findLast(({ seat, number }) => seat !== view.seat && number < (offer?.number ?? 0));
  if (offer === undefined) {
    return (
      <section className={classes(styles.slip, styles.none)} aria-label={t("theirs.title", { name: other.text })}>
        <h2>{t("theirs.title", { name: other.text })}</h2>
        <p>{t("theirs.none")}</p>
      </section>
    );
  }
  const several = offer.outcomes.length > 1;
  return (
    <section key={offer.number} className={styles.slip} aria-label={t("theirs.title", { name: other.text })}>
      <h2>
        {t("theirs.title", { name: other.text })} <span>{t("round.number", { round: offer.round })}</span>
      </h2>
      {offer.outcomes.map(({ terms, worth }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: offers of a package have no other name than their place.
        <div key={i} className={styles.outcome}>
          {several && <p className={styles.letter}>{letterOf(i)}</p>}
          <dl>
            {view.issues.map(({ id }) => {
              const was = before?.outcomes[0]?.terms[id];
              const moved = !several && was !== undefined && was !== terms[id];
              return (
                <div key={id} className={styles.term}>
                  <dt>
                    <Text of={names.issue(id)} />
                  </dt>
                  <dd>
                    {moved && <Text of={names.value(id, was)} className={styles.was} />}
                    <Text of={names.value(id, terms[id] ?? "")} />
                  </dd>
                </div>
              );
            })}
          </dl>
          <p className={styles.worth}>{t("worth.yours", { worth: points(worth, i18n.language) })}</p>
        </div>
      ))}
    </section>
  );
}
