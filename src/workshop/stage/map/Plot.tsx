import { m, useReducedMotion } from "framer-motion";
import type { DealMapView } from "../../../core/room/deal-map.ts";
import { useWords } from "../../words/Words.tsx";
import { clustersOf, FIELD, scaleFor } from "./geometry.ts";
import { placeLabels } from "./labels.ts";
import styles from "./Map.module.css";

interface Props {
  readonly map: DealMapView;
  readonly opened: string | null;
  readonly onOpen: (table: string | null) => void;
}

/** More tables at one place than this are counted, not listed. */
const MOST_NAMED = 4;

/** All agreements, the exact frontier and both walk-aways. The list beside it says the same to a screen reader. */
export function Plot({ map, opened, onOpen }: Props) {
  const { t } = useWords();
  const still = useReducedMotion() === true;
  const scale = scaleFor(map);
  const clusters = clustersOf(map.dots, scale);
  const frontier = map.frontier.map(scale).sort((a, b) => a.x - b.x);
  const walk = scale(map.walkAway);
  const texts = clusters.map(({ dots }) =>
    dots.length > MOST_NAMED ? t("map.tables", { count: dots.length }) : dots.map(({ dot }) => dot.number).join(", "),
  );
  const labels = placeLabels(clusters, texts, frontier);
  const dot = map.dots.find(({ table }) => table === opened);
  const from = dot && scale(dot.at);
  const to = dot?.missed && scale(dot.missed.at);
  const line = frontier.map(({ x, y }) => `${x},${y}`).join(" ");
  const [first, last] = [frontier[0], frontier.at(-1)];
  return (
    <svg className={styles.plot} viewBox={`0 0 ${FIELD.width} ${FIELD.height}`} aria-hidden="true">
      <clipPath id="acceptable">
        <rect x={walk.x} y={0} width={FIELD.width} height={walk.y} />
      </clipPath>
      {first && last && (
        <polygon
          className={styles.zone}
          clipPath="url(#acceptable)"
          points={`${walk.x},${walk.y} ${walk.x},${first.y} ${line} ${last.x},${walk.y}`}
        />
      )}
      <path className={styles.axes} d={`M${FIELD.start} ${FIELD.top - 3}V${FIELD.bottom}H${FIELD.end + 2}`} />
      <line className={styles.walk} x1={walk.x} x2={walk.x} y1={FIELD.top - 3} y2={FIELD.bottom} />
      <line className={styles.walk} data-other x1={FIELD.start} x2={FIELD.end + 2} y1={walk.y} y2={walk.y} />
      <polyline className={styles.frontier} points={line} />
      {frontier.map(({ x, y }) => (
        <circle key={`${x} ${y}`} className={styles.best} cx={x} cy={y} r="0.55" />
      ))}
      {from && to && (
        <m.path
          key={opened}
          className={styles.missed}
          initial={still ? false : { pathLength: 0 }}
          animate={{ pathLength: 1 }}
          d={`M${from.x} ${from.y}L${to.x} ${to.y}`}
        />
      )}
      {to && <circle className={styles.better} cx={to.x} cy={to.y} r="1.7" />}
      {clusters.map(({ dots }, i) => {
        const label = labels[i];
        const at = dots.findIndex((each) => each.dot.table === opened);
        const next = dots[at + 1]?.dot.table ?? null;
        return (
          // The list beside it is for keys.
          <m.g key={dots[0]?.dot.table} className={styles.place} onClick={() => onOpen(next)}>
            {dots.map(({ x, y, radius, dot: { table, agreed } }) => (
              <m.circle
                key={table}
                className={agreed ? styles.dot : styles.none}
                data-open={table === opened || undefined}
                cx={x}
                cy={y}
                initial={still ? false : { r: 0, opacity: 0 }}
                animate={{ r: radius, opacity: 1 }}
              />
            ))}
            {label && (
              <text x={label.x} y={label.y} dy="0.36em" data-open={at >= 0 || undefined}>
                {texts[i]}
              </text>
            )}
          </m.g>
        );
      })}
      <text className={styles.axis} x={FIELD.start - 1} y={FIELD.top - 4.2} lang={map.sides[1].lang}>
        {`↑ ${t("map.better", { side: map.sides[1].text })}`}
      </text>
      <text className={styles.axis} data-end x={FIELD.end + 2} y={FIELD.bottom} dy="1.45em" lang={map.sides[0].lang}>
        {`${t("map.better", { side: map.sides[0].text })} →`}
      </text>
    </svg>
  );
}
