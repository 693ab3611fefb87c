import { useTranslation } from "react-i18next";
import type { Sheet } from "../events.ts";
import { share } from "../parts/numbers.ts";
import type { TableView } from "../view.ts";
import styles from "./PlanLine.module.css";

const [WIDTH, HEIGHT] = [320, 96];

/** The plan as a line that comes down over the rounds, with the walk-away beneath it. The fields beside it say the same. */
export function PlanLine({ view, sheet }: { view: TableView; sheet: Sheet }) {
  const { t } = useTranslation("negotiation");
  const { plan } = sheet;
  if (plan === undefined) return null;
  const limit = Math.max(view.walkAway, sheet.walkAway ?? view.worst);
  const y = (value: number): number => HEIGHT - 8 - (share(value, view.worst, view.best) / 100) * (HEIGHT - 16);
  const x = (round: number): number => 8 + ((round - 1) / Math.max(1, view.rounds - 1)) * (WIDTH - 16);
  const at = [
    [x(1), y(plan.first)],
    [x(view.phases.endgame), y(plan.endgame)],
    [x(view.rounds), y(plan.last)],
  ] as const;
  return (
    <svg className={styles.plan} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t("prepare.planLine")}>
      <path d={`M0 ${y(limit)}H${WIDTH}`} className={styles.limit} />
      <path d={`M${at.map((point) => point.join(" ")).join("L")}`} className={styles.line} />
      {at.map(([cx, cy], i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: three points that never change places.
        <circle key={i} cx={cx} cy={cy} r={5} className={styles.point} />
      ))}
    </svg>
  );
}
