import { useTranslation } from "react-i18next";
import { DataTable } from "../../../ui/charts/TableTwin.tsx";
import type { PlanCheck } from "../reveal-model.ts";
import styles from "./parts.module.css";
import { useTable } from "./reading.tsx";

/** What was planned beside what was done. */
export function Plan() {
  const { t } = useTranslation("negotiation");
  const { Chapter, reveal, names, table, texts, say, percent } = useTable();
  const { plan } = reveal;
  const blank = plan === null || Object.keys(plan.sheet).length === 0;
  const shown = (name: PlanCheck["rows"][number]["name"], value: number | string | null): string => {
    if (value === null) return t("debrief.plan.blank");
    if (typeof value === "number") return say(value);
    if (name === "batna") {
      const found = table.alternatives.find(({ id }) => id === value);
      return found === undefined ? value : texts.of(found.text).text;
    }
    // An order is written as ids, one after the other.
    return value
      .split(/[\s,]+/)
      .map((id) => names.issue(id).text)
      .join(" · ");
  };
  return (
    <Chapter title={t("debrief.plan.title")} folds>
      {blank ? (
        <p className={styles.lead}>{t("debrief.plan.none")}</p>
      ) : (
        <DataTable
          caption={t("debrief.plan.title")}
          columns={[
            { key: "what", label: t("debrief.plan.what") },
            { key: "planned", label: t("debrief.plan.planned") },
            { key: "actual", label: t("debrief.plan.actual") },
            { key: "kept", label: t("debrief.plan.kept"), numeric: true },
          ]}
          rows={plan.rows.map(({ name, planned, actual, share }) => ({
            key: name,
            what: t(`debrief.plan.row.${name}`),
            planned: shown(name, planned),
            actual: actual === null ? t("debrief.plan.nothing") : shown(name, actual),
            kept: share === null ? t("debrief.plan.nothing") : percent(share),
          }))}
        />
      )}
    </Chapter>
  );
}
