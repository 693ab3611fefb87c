import { scaleLinear } from "d3-scale";
import { curveStepAfter, line } from "d3-shape";
import { Mark, type MarkKind } from "./Mark.tsx";
import styles from "./StepLine.module.css";
import { useWidth } from "./useWidth.ts";

interface Props {
  /** What the picture shows, in a sentence. */
  readonly label: string;
  /** The value at the start, then after each step. */
  readonly values: readonly number[];
  /** One for each step. */
  readonly marks: readonly MarkKind[];
  /** Under each step; the first stands under the first step. */
  readonly ticks: readonly string[];
  readonly min: number;
  readonly max: number;
  readonly height?: number;
  /** Lines across, e.g. a pass mark. */
  readonly target?: number | undefined;
  /** Without a start, the first value stands at the first step. */
  readonly hasStart?: boolean;
  /** The whole range is drawn, so that several pictures can be compared. */
  readonly whole?: boolean;
}

const LEFT = 34;
const RIGHT = 14;
const TOP = 16;
const FOOT = 30;

/** A value that holds until the next decision changes it. */
export function StepLine(props: Props) {
  const { label, values, marks, ticks, min, max, height = 190, target, hasStart = true, whole = false } = props;
  const [ref, width] = useWidth<HTMLDivElement>(544);
  const count = marks.length;
  const gap = (width - LEFT - RIGHT) / Math.max(1, count + (hasStart ? 0.6 : 0));
  const x = (i: number): number => LEFT + gap * (hasStart ? i : i + 0.5);
  const y = scaleLinear()
    .domain(whole ? [min, max] : domain(values, min, max, target))
    .nice(whole ? 2 : 4)
    .range([height - FOOT, TOP]);
  const points = values.map((value, i): [number, number] => [x(i), y(value)]);
  const last = points.at(-1);
  const path = line().curve(curveStepAfter)(last === undefined ? points : [...points, [width - RIGHT, last[1]]]);
  // Numbers that would run into each other are thinned.
  const every = Math.max(1, Math.ceil(24 / gap));
  const stepAt = (i: number): number => (hasStart ? i + 1 : i);
  return (
    <div ref={ref} className={styles.chart}>
      <svg role="img" aria-label={label} width={width} height={height}>
        {y.ticks(whole ? 2 : 4).map((tick) => (
          <g key={tick}>
            <path d={`M${LEFT - 6} ${y(tick)}H${width}`} className={styles.grid} />
            <text x={LEFT - 12} y={y(tick) + 4} className={styles.axis} textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        {target !== undefined && <path d={`M${LEFT - 6} ${y(target)}H${width}`} className={styles.target} />}
        <path d={path ?? ""} className={styles.line} />
        {marks.map((kind, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other name than their number.
          <Mark key={i} kind={kind} x={x(stepAt(i))} y={y(values[stepAt(i)] ?? 0)} scale={count > 24 ? 0.5 : 0.72} />
        ))}
        {ticks.map(
          (text, i) =>
            i % every === 0 && (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above.
              <text key={i} x={x(stepAt(i))} y={height - 6} className={styles.axis} textAnchor="middle">
                {text}
              </text>
            ),
        )}
      </svg>
    </div>
  );
}

/** Close around the values, so that steps are seen, but never so close that a small step looks like a cliff. */
function domain(values: readonly number[], min: number, max: number, target: number | undefined): [number, number] {
  const all = target === undefined ? values : [...values, target];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const least = (max - min) * 0.4;
  const pad = Math.max(0, (least - (high - low)) / 2);
  const from = Math.max(min, low - pad);
  return [from, Math.min(max, Math.max(high + pad, from + least))];
}
