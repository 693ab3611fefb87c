import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import styles from "./Courses.module.css";
import { useWidth } from "./useWidth.ts";

/** Told apart by shape and stroke first. */
export type CourseLook = "own" | "theirs" | "plan" | "solid" | "dashed" | "dotted";

export interface Course {
  readonly look: CourseLook;
  readonly label: string;
  readonly points: readonly (readonly [number, number])[];
}

interface Props {
  readonly label: string;
  readonly courses: readonly Course[];
  /** Lines across, with what they are. */
  readonly lines?: readonly { readonly value: number; readonly label: string; readonly risk: boolean }[];
  readonly range: readonly [number, number];
  /** First and last of what is counted along the foot. */
  readonly along: readonly [number, number];
  readonly foot: string;
  readonly height?: number;
}

const [LEFT, RIGHT, TOP, FOOT] = [36, 14, 14, 40];

/** How several values ran over the same moments. */
export function Courses({ label, courses, lines = [], range, along, foot, height = 240 }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(544);
  const x = scaleLinear([along[0], Math.max(along[0] + 1, along[1])], [LEFT + 10, width - RIGHT - 10]);
  const y = scaleLinear([...range], [height - FOOT, TOP]).nice(4);
  const every = Math.max(1, Math.ceil((along[1] - along[0] + 1) / Math.max(2, width / 44)));
  const moments = Array.from({ length: along[1] - along[0] + 1 }, (_, i) => along[0] + i);
  return (
    <figure ref={ref} className={styles.chart}>
      <svg role="img" aria-label={label} width={width} height={height}>
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <path d={`M${LEFT - 4} ${y(tick)}H${width - RIGHT}`} className={styles.grid} />
            <text x={LEFT - 9} y={y(tick) + 4} textAnchor="end" className={styles.axis}>
              {tick}
            </text>
          </g>
        ))}
        {moments.map(
          (moment, i) =>
            i % every === 0 && (
              <text key={moment} x={x(moment)} y={height - FOOT + 17} textAnchor="middle" className={styles.axis}>
                {moment}
              </text>
            ),
        )}
        <text x={width - RIGHT} y={height - 5} textAnchor="end" className={styles.axis}>
          {foot}
        </text>
        {lines.map(({ value, label: name, risk }) => (
          <g key={name}>
            <path d={`M${LEFT - 4} ${y(value)}H${width - RIGHT}`} className={risk ? styles.limit : styles.goal} />
            <text x={LEFT} y={y(value) - 5} className={risk ? styles.limitName : styles.goalName}>
              {name}
            </text>
          </g>
        ))}
        {courses.map(({ look, label: name, points }) => (
          <g key={name} className={styles[look]}>
            <path d={line()(points.map(([a, b]) => [x(a), y(b)])) ?? ""} className={styles.line} />
            {points.map(([a, b], i) =>
              look === "theirs" ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: two offers of a round may be worth the same.
                <path key={i} d={`M${x(a) - 6} ${y(b) - 5}h12l-6 10z`} className={styles.point} />
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                <circle key={i} cx={x(a)} cy={y(b)} r={look === "own" ? 5 : 2.5} className={styles.point} />
              ),
            )}
          </g>
        ))}
      </svg>
      <figcaption className={styles.key}>
        {courses.map(({ look, label: name }) => (
          <span key={name}>
            <svg aria-hidden="true" width={28} height={14} className={styles[look]}>
              <path d="M1 7H27" className={styles.line} />
              {look === "theirs" ? (
                <path d="M8 2h12l-6 10z" className={styles.point} />
              ) : (
                <circle cx={14} cy={7} r={look === "own" ? 5 : 2.5} className={styles.point} />
              )}
            </svg>
            {name}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
