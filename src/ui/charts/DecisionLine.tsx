import { scaleLinear } from "d3-scale";
import { type KeyboardEvent, useRef } from "react";
import styles from "./DecisionLine.module.css";
import { at, type DecisionStep, floorOf, type Phase, UNNUMBERED } from "./decision-steps.ts";
import { Mark } from "./Mark.tsx";
import { useWidth } from "./useWidth.ts";

export interface DecisionLineProps {
  readonly label: string;
  readonly steps: readonly DecisionStep[];
  readonly phases: readonly Phase[];
  /** What stands at the end of the line: `56 %`. */
  readonly end: string;
  readonly percent: (value: number) => string;
  readonly selected: number | null;
  /** Focus opens a decision; a press may also take the reader there. */
  onSelect(number: number, pressed: boolean): void;
  /** On paper: this wide, whatever the screen is, and nothing to press. */
  readonly paper?: number;
}

const LEFT = 64;
const RIGHT = 96;
const TOP = 34;
const PLOT = 176;
const LABELS = 92;
/** A decision's column is never narrower than a finger. */
const NARROWEST = 44;
const WORDS_FROM = 66;

/** The best result still within reach after each decision: every step down is what a decision cost. */
export function DecisionLine(props: DecisionLineProps) {
  const { label, steps, phases, end, percent, selected, onSelect, paper } = props;
  const [ref, measured] = useWidth<HTMLElement>(1152);
  const width = paper ?? measured;
  const column = Math.max(paper === undefined ? NARROWEST : 0, (width - LEFT - RIGHT) / Math.max(1, steps.length));
  const full = Math.max(width, LEFT + RIGHT + column * steps.length);
  const floor = floorOf(steps);
  const y = scaleLinear()
    .domain([floor, 100])
    .range([TOP + PLOT, TOP]);
  const x = (i: number): number => LEFT + column * (i + 0.5);
  const lastReach = steps.length === 0 ? 100 : at(steps.at(-1)?.after ?? null);
  const bottom = TOP + PLOT;
  return (
    <figure ref={ref} className={styles.scroll} aria-label={label}>
      <div className={styles.frame} style={{ inlineSize: full, blockSize: bottom + LABELS }}>
        <svg aria-hidden="true" width={full} height={bottom + LABELS} className={styles.svg}>
          {y.ticks(3).map((tick) => (
            <g key={tick}>
              <path d={`M${LEFT - 16} ${y(tick)}H${full}`} className={styles.grid} />
              <text x={LEFT - 24} y={y(tick) + 4} className={styles.axis} textAnchor="end">
                {tick === 100 ? percent(100) : tick}
              </text>
            </g>
          ))}
          <path d={linePath(steps, x, y, full)} className={styles.line} pathLength={1} />
          {steps.map((step, i) => (
            <Drop key={step.key} step={step} previous={steps[i - 1]} x={x(i)} y={y} />
          ))}
          {steps.map((step, i) => (
            <Mark key={step.key} kind={step.kind} x={x(i)} y={y(at(step.after))} />
          ))}
          <text x={full} y={y(lastReach) - 12} className={styles.end} textAnchor="end">
            {end}
          </text>
          {phases.map(({ label: name, from, to }) => (
            <g key={`${name}-${from}`}>
              <path
                d={`M${x(from) - column / 2 + 5} ${bottom + 66}H${x(to) + column / 2 - 5}`}
                className={styles.brace}
              />
              <text x={(x(from) + x(to)) / 2} y={bottom + 86} className={styles.axis} textAnchor="middle">
                {name}
              </text>
            </g>
          ))}
        </svg>
        <Columns
          steps={steps}
          left={LEFT}
          width={column}
          height={bottom + 60}
          selected={selected}
          onSelect={onSelect}
        />
      </div>
    </figure>
  );
}

type Scale = (value: number) => number;

function linePath(steps: readonly DecisionStep[], x: (i: number) => number, y: Scale, end: number): string {
  const first = `M${LEFT - 16} ${y(at(steps[0]?.before ?? null))}`;
  return `${first}${steps.map((step, i) => `V${y(at(step.before))}H${x(i)}V${y(at(step.after))}`).join("")}H${end}`;
}

/** The step down, heavier where it is a fault; and its number. */
function Drop({
  step,
  previous,
  x,
  y,
}: {
  step: DecisionStep;
  previous: DecisionStep | undefined;
  x: number;
  y: Scale;
}) {
  const [from, to] = [y(at(step.before)), y(at(step.after))];
  const luck = previous === undefined ? 0 : Math.abs(y(at(previous.after)) - from);
  if (step.loss === "") return null;
  return (
    <g data-luck={luck > 0.5}>
      <path d={`M${x} ${from}V${to}`} className={step.risk ? styles.drop : styles.small} />
      <text
        x={x + (to - from < 34 ? 8 : 16)}
        y={to - from < 34 ? from - 8 : (from + to) / 2 + 6}
        className={step.risk ? styles.lost : styles.less}
      >
        {step.loss}
      </text>
    </g>
  );
}

interface ColumnsProps extends Pick<DecisionLineProps, "steps" | "selected" | "onSelect"> {
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** One button a decision, as wide as its column; arrow keys walk the line. */
function Columns({ steps, left, width, height, selected, onSelect }: ColumnsProps) {
  const list = useRef<HTMLOListElement>(null);
  const move = (event: KeyboardEvent, i: number): void => {
    const to = target(event.key, i, steps.length);
    if (to === undefined) return;
    event.preventDefault();
    list.current?.querySelectorAll<HTMLElement>("button, a")[to]?.focus();
  };
  const current = steps.findIndex(({ number }) => number === selected);
  return (
    <ol ref={list} className={styles.columns} style={{ insetInlineStart: left }}>
      {steps.map((step, i) => {
        const shared = {
          className: styles.column,
          style: { inlineSize: width, blockSize: height },
          "aria-label": step.name,
          tabIndex: i === Math.max(0, current) ? 0 : -1,
          onKeyDown: (event: KeyboardEvent) => move(event, i),
        };
        const { number } = step;
        return (
          <li key={step.key}>
            {number === null ? (
              <a {...shared} href={step.href}>
                <b>{UNNUMBERED}</b>
                <span data-risk={step.risk}>{width >= WORDS_FROM ? step.label : ""}</span>
              </a>
            ) : (
              <button
                {...shared}
                type="button"
                aria-pressed={number === selected}
                onFocus={() => onSelect(number, false)}
                onClick={() => onSelect(number, true)}
              >
                <b>{number}</b>
                <span data-risk={step.risk}>{width >= WORDS_FROM ? step.label : ""}</span>
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function target(key: string, i: number, count: number): number | undefined {
  if (key === "ArrowRight" || key === "ArrowDown") return Math.min(count - 1, i + 1);
  if (key === "ArrowLeft" || key === "ArrowUp") return Math.max(0, i - 1);
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}
