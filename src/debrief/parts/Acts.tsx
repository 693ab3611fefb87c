import { useTranslation } from "react-i18next";
import { ShareDots } from "../../ui/charts/ShareDots.tsx";
import { DataTable, TableTwin } from "../../ui/charts/TableTwin.tsx";
import { actCounts, actShares, HOURLY } from "../model/acts.ts";
import { useNumbers } from "../numbers.ts";
import { useRead } from "../reading.ts";
import styles from "./Acts.module.css";
import { Chapter, Pair } from "./Chapter.tsx";

/** What the trainee's sentences did: counts, and the few shares that research has published. */
export function Acts() {
  const { t } = useTranslation("debrief");
  const { share } = useNumbers();
  const { result } = useRead();
  const counts = actCounts(result.decisions);
  if (counts.length === 0) return null;
  const shares = actShares(counts);
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <Pair>
      <Chapter folds title={t("acts.title")} sub={t("acts.sub", { acts: all, count: result.decisions.length })}>
        <DataTable
          caption={t("acts.title")}
          columns={[
            { key: "act", label: t("column.act") },
            { key: "count", label: t("column.count"), numeric: true },
            { key: "share", label: t("column.share"), numeric: true },
          ]}
          rows={counts.map(({ act, count }) => ({
            key: act,
            act: t(`act.${act.replace(".", "-")}`),
            count,
            share: share((count / all) * 100),
          }))}
        />
      </Chapter>
      <Chapter folds title={t("acts.published")} sub={t("acts.publishedSub", { acts: all })}>
        <ShareDots
          names={{ you: t("acts.you"), skilled: t("acts.skilled"), average: t("acts.average") }}
          rows={shares.map(({ id, count, share: mine, skilled, average }) => ({
            id,
            label: t(`acts.kind.${id}`),
            you: mine,
            skilled,
            average,
            text: t("acts.yours", { count, share: share(mine) }),
          }))}
        />
        <p className={styles.note}>
          {HOURLY.map(({ id, act, skilled, average }) =>
            t(`acts.hourly.${id}`, { count: counts.find((one) => one.act === act)?.count ?? 0, skilled, average }),
          ).join(" ")}
        </p>
        <TableTwin
          caption={t("acts.published")}
          columns={[
            { key: "kind", label: t("column.act") },
            { key: "you", label: t("acts.you"), numeric: true },
            { key: "skilled", label: t("acts.skilled"), numeric: true },
            { key: "average", label: t("acts.average"), numeric: true },
          ]}
          rows={shares.map(({ id, share: mine, skilled, average }) => ({
            key: id,
            kind: t(`acts.kind.${id}`),
            you: share(mine),
            skilled: share(skilled),
            average: share(average),
          }))}
        />
      </Chapter>
    </Pair>
  );
}
