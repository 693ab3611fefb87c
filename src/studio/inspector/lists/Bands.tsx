import { useTranslation } from "react-i18next";
import { useRun, useValue } from "../../context.ts";
import { setBand } from "../../document/commands/rules.ts";
import { parentOf } from "../../document/place.ts";
import type { CompetencyDoc, Place } from "../../document/types.ts";
import { NumberField } from "../fields/Picks.tsx";
import { TextAt } from "../fields/TextAt.tsx";
import { Add } from "./Add.tsx";
import styles from "./Lists.module.css";
import { Tools } from "./Tools.tsx";

const NONE: CompetencyDoc["bands"] = [];

/** Words for results, from low to high: a rubric. Each begins above the one before. */
export function Bands({ list }: { list: Place }) {
  const { t } = useTranslation("studio");
  const run = useRun();
  const bands = useValue<CompetencyDoc["bands"]>(list) ?? NONE;
  return (
    <div className={styles.list}>
      {bands.map(({ from }, i) => {
        const place = `${list}/${i}`;
        const name = t("field.bandFrom", { from });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: bands are told apart by their order.
          <div key={i} className={styles.card}>
            <div className={styles.head}>
              {i === 0 ? (
                <span className={styles.label}>{name}</span>
              ) : (
                <NumberField
                  label={t("field.from")}
                  value={from}
                  min={(bands[i - 1]?.from ?? 0) + 1}
                  max={(bands[i + 1]?.from ?? 101) - 1}
                  onChange={(next) => run(setBand(list, i, next))}
                />
              )}
              <Tools fixed place={place} name={name} />
            </div>
            <TextAt bare place={`${place}/text`} label={name} />
          </div>
        );
      })}
      <Add list={list} stay={parentOf(list)} />
    </div>
  );
}
