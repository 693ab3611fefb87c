import { scaleLinear } from "d3-scale";
import type { ReactNode } from "react";
import type { DecisionLineProps } from "./DecisionLine.tsx";
import styles from "./DecisionList.module.css";
import { at, type DecisionStep, floorOf, UNNUMBERED } from "./decision-steps.ts";
import { Mark } from "./Mark.tsx";

const PLOT = 92;
const EDGE = 16;
const ROW = 76;

/** The decision line of a phone: it runs down the page, and what was said stands beside each step. */
export function DecisionList({ label, steps, phases, end, percent, selected, onSelect }: DecisionLineProps) {
  const x = scaleLinear()
    .domain([floorOf(steps), 100])
    .range([EDGE, PLOT - EDGE]);
  return (
    <figure aria-label={label}>
      <p className={styles.scale} aria-hidden="true">
        <span>{percent(floorOf(steps))}</span>
        <span>{percent(100)}</span>
      </p>
      <ol>
        {steps.map((step, i) => (
          <li key={step.key}>
            <Row step={step} selected={selected} onSelect={onSelect}>
              <Plot step={step} x={x} />
              <span className={styles.words}>
                {phases.map(
                  ({ label: phase, from }) =>
                    from === i && (
                      <span key={phase} className={styles.phase}>
                        {phase}
                      </span>
                    ),
                )}
                <span className={styles.head} data-risk={step.risk}>
                  <b>{step.number ?? UNNUMBERED}</b> {step.label} {step.loss !== "" && <b>{step.loss}</b>}
                </span>
                <span className={styles.said} lang={step.lang}>
                  {step.said}
                </span>
              </span>
            </Row>
          </li>
        ))}
      </ol>
      <p className={styles.end}>{end}</p>
    </figure>
  );
}

interface RowProps extends Pick<DecisionLineProps, "selected" | "onSelect"> {
  readonly step: DecisionStep;
  readonly children: ReactNode;
}

/** A decision opens what was decided; anything else leads to where it is explained. */
function Row({ step: { number, name, href }, selected, onSelect, children }: RowProps) {
  if (number === null) {
    return (
      <a className={styles.row} aria-label={name} href={href}>
        {children}
      </a>
    );
  }
  return (
    <button
      type="button"
      className={styles.row}
      aria-pressed={number === selected}
      aria-label={name}
      onFocus={() => onSelect(number, false)}
      onClick={() => onSelect(number, true)}
    >
      {children}
    </button>
  );
}

function Plot({ step, x }: { step: DecisionStep; x: (value: number) => number }) {
  const [before, after, middle] = [x(at(step.before)), x(at(step.after)), ROW / 2];
  return (
    <span className={styles.plot}>
      <svg aria-hidden="true" viewBox={`0 0 ${PLOT} ${ROW}`} preserveAspectRatio="none">
        <path d={`M${before} 0V${middle}H${after}V${ROW}`} className={styles.line} />
        {before !== after && (
          <path d={`M${before} ${middle}H${after}`} className={step.risk ? styles.drop : styles.less} />
        )}
      </svg>
      <svg aria-hidden="true" className={styles.mark} width={PLOT} height={ROW}>
        <Mark kind={step.kind} x={after} y={middle} />
      </svg>
    </span>
  );
}
