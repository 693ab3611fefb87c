import { useTranslation } from "react-i18next";
import type { DealMapView } from "../../core/room/deal-map.ts";
import type { ConsoleView } from "../../core/room/view.ts";
import { DataTable } from "../../ui/charts/TableTwin.tsx";

/** Where each table stands: what it agreed on, and what that is worth to both. For the facilitator alone. */
export function Deals({ view: { map, teams } }: { view: Pick<ConsoleView, "map" | "teams"> }) {
  return <DealsTable map={map} tables={teams} />;
}

interface Props {
  readonly map: DealMapView | null;
  readonly tables: readonly { readonly id: string; readonly number: number }[];
}

export function DealsTable({ map, tables }: Props) {
  const { t } = useTranslation("workshop");
  const [one, other] = map?.sides ?? [];
  return (
    <DataTable
      caption={t("deals.title")}
      columns={[
        { key: "table", label: t("deals.table"), numeric: true },
        { key: "deal", label: t("deals.deal") },
        ...(one === undefined ? [] : [{ key: "one", label: one.text, numeric: true }]),
        ...(other === undefined ? [] : [{ key: "other", label: other.text, numeric: true }]),
      ]}
      rows={tables.map(({ id, number }) => {
        const dot = map?.dots.find(({ table }) => table === id);
        const terms = dot?.offer.map(({ value }) => value.text).join(" · ");
        return {
          key: id,
          table: number,
          deal: dot === undefined ? t("deals.open") : dot.agreed ? (terms ?? "") : t("deals.none"),
          one: dot === undefined ? "–" : Math.round(dot.at[0] * 100),
          other: dot === undefined ? "–" : Math.round(dot.at[1] * 100),
        };
      })}
    />
  );
}
