import { memo } from "react";
import type { MeterView } from "../../core/attempt/project.ts";
import type { CaseTexts } from "../../ui/case-texts.ts";
import { classes } from "../../ui/classes.ts";
import { Meter } from "../../ui/Meter.tsx";
import type { Seen } from "../present/transcript.ts";
import styles from "./Meters.module.css";

interface Props {
  readonly meters: readonly MeterView[];
  readonly texts: CaseTexts;
  readonly seen: Seen | null;
}

/** What the case shows of how one stands. */
export const Meters = memo(function Meters({ meters, texts, seen }: Props) {
  // On a phone there is room for one: that of the person one is talking to, or what has just moved.
  const first = meters.find(({ of }) => of === seen?.by) ?? meters.find(({ change }) => change !== 0) ?? meters[0];
  return (
    <div className={classes(styles.meters, meters.length > 1 && styles.several)}>
      {meters.map((meter) => {
        const label = texts.of(`variables/${meter.id}.label`);
        return (
          <span key={meter.id} lang={label.lang} className={meter === first ? styles.first : styles.other}>
            <Meter
              className={styles.meter}
              label={label.text}
              value={meter.value}
              min={meter.min}
              max={meter.max}
              change={meter.change}
            />
          </span>
        );
      })}
    </div>
  );
});
