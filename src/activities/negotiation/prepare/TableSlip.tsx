import { useTranslation } from "react-i18next";
import { points } from "../parts/numbers.ts";
import slip from "../play/TheirOffer.module.css";
import type { TableView } from "../view.ts";

/** What kind of table it will be, on a slip at its edge. */
export function TableSlip({ view }: { view: TableView }) {
  const { t, i18n } = useTranslation("negotiation");
  const say = (value: number): string => points(value, i18n.language);
  const facts = [
    t("slip.terms", { count: view.issues.length }),
    t("slip.rounds", { count: view.rounds }),
    t("slip.best", { value: say(view.best) }),
    t("slip.limit", { value: say(view.walkAway) }),
  ];
  return (
    <section className={slip.slip} aria-label={t("slip.title")}>
      <h2>{t("slip.title")}</h2>
      <ul>
        {facts.map((fact) => (
          <li key={fact} className={slip.term}>
            {fact}
          </li>
        ))}
      </ul>
    </section>
  );
}
