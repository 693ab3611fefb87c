import { useState } from "react";
import type { DealMapView } from "../../core/room/view.ts";
import { useWords } from "../words/Words.tsx";
import styles from "./Stage.module.css";

const x = (share: number): number => 8 + share * 88;
const y = (share: number): number => 92 - share * 86;
const point = ([mine, theirs]: readonly [number, number]): string => `${x(mine)},${y(theirs)}`;
const hundred = (share: number): number => Math.round(share * 100);

/** All agreements against what was possible. A dot opens the trade that was missed. */
export function MapScene({ map }: { map: DealMapView }) {
  const { t } = useWords();
  const [opened, setOpened] = useState<string | null>(null);
  const dot = map.dots.find(({ table }) => table === opened);
  const [mine, theirs] = map.walkAway;
  return (
    <section className={styles.sheet}>
      <p className={styles.title}>{t("map.title")}</p>
      <div className={styles.map}>
        <svg viewBox="0 0 100 100" aria-hidden="true">
          <path className={styles.axis} d={`M${x(0)} ${y(1)}V${y(0)}H${x(1)}`} />
          <line className={styles.walk} x1={x(mine)} x2={x(mine)} y1={y(0)} y2={y(1)} />
          <line className={styles.walk} x1={x(0)} x2={x(1)} y1={y(theirs)} y2={y(theirs)} />
          <polyline className={styles.frontier} points={map.frontier.map(point).join(" ")} />
          {dot?.missed != null && (
            <line
              className={styles.missed}
              x1={x(dot.at[0])}
              y1={y(dot.at[1])}
              x2={x(dot.missed.at[0])}
              y2={y(dot.missed.at[1])}
            />
          )}
          {map.dots.map(({ table, number, at, agreed }) => (
            <g key={table}>
              <circle className={agreed ? styles.dot : styles.noDeal} cx={x(at[0])} cy={y(at[1])} r="2.6" />
              <text x={x(at[0])} y={y(at[1]) - 3.6}>
                {number}
              </text>
            </g>
          ))}
        </svg>
        <div className={styles.legend}>
          <p className={styles.small}>{`→ ${t("map.yours")}`}</p>
          <p className={styles.small}>{`↑ ${t("map.theirs")}`}</p>
          <p className={styles.small}>{`– ${t("map.frontier")}`}</p>
          <p className={styles.small}>{`… ${t("map.walkAway")}`}</p>
          {map.dots.length === 0 && <p className={styles.text}>{t("map.empty")}</p>}
          <ul>
            {map.dots.map(({ table, number, at }) => (
              <li key={table}>
                <button
                  type="button"
                  aria-expanded={opened === table}
                  onClick={() => setOpened(opened === table ? null : table)}
                >
                  {t("map.team", { number, yours: hundred(at[0]), theirs: hundred(at[1]) })}
                </button>
              </li>
            ))}
          </ul>
          {dot?.missed != null && (
            <div className={styles.left}>
              <p className={styles.label}>{t("map.missed")}</p>
              {dot.missed.offer.map(({ text, lang }) => (
                <p key={text} lang={lang} className={styles.small}>
                  {text}
                </p>
              ))}
            </div>
          )}
        </div>
      </div>
    </section>
  );
}
