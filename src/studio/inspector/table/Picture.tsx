import { useDeferredValue, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { cloudOf } from "../../../activities/negotiation/cloud.ts";
import { utilityRange } from "../../../core/bargaining/domain.ts";
import { paretoFrontier } from "../../../core/bargaining/frontier.ts";
import { DealMap } from "../../../ui/charts/DealMap.tsx";
import { useValue } from "../../context.ts";
import type { Place, TableDoc } from "../../document/types.ts";
import { shown } from "../../document/unwritten.ts";
import { domainOf } from "./domain.ts";
import styles from "./Table.module.css";

/** Every deal that the table allows, as both sides value it, while its numbers are edited. */
export function Picture({ table }: { table: Place }) {
  const { t, i18n } = useTranslation("studio");
  // After the number that was typed is on the screen.
  const doc = useDeferredValue(useValue<TableDoc>(table));
  const drawn = useMemo(() => {
    if (doc === undefined) return null;
    const domain = domainOf(doc);
    const frontier = paretoFrontier(domain).map(({ utilities }) => utilities);
    const [us, them] = domain.reservation;
    return { domain, frontier, both: frontier.filter(([a, b]) => a >= us && b >= them), ...cloudOf(domain) };
  }, [doc]);
  if (doc === undefined || drawn === null) return null;
  const { domain, frontier, both, cloud, outcomes } = drawn;
  const [us = "", them = ""] = doc.seats.map(({ id, title }) => shown(title) || id);
  const count = new Intl.NumberFormat(i18n.language).format(outcomes);
  return (
    <div className={styles.picture}>
      <DealMap
        label={t("table.picture", { us, them })}
        x={t("table.worthTo", { name: us })}
        y={t("table.worthTo", { name: them })}
        ranges={[utilityRange(domain, 0), utilityRange(domain, 1)]}
        limits={{
          spot: domain.reservation,
          own: t("table.limitOf", { name: us }),
          other: t("table.limitOf", { name: them }),
        }}
        zone={both.length > 0 ? t("table.zone") : null}
        cloud={cloud}
        frontier={frontier}
        named={[]}
        offers={[]}
        at={null}
        deal={null}
      />
      <p className={styles.note}>
        {t(both.length > 0 ? "table.outcomes" : "table.outcomesNone", { outcomes: count, count: both.length })}
      </p>
    </div>
  );
}
