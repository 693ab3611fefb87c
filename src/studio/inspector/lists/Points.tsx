import { useTranslation } from "react-i18next";
import { useValue } from "../../context.ts";
import { parentOf } from "../../document/place.ts";
import type { Place, PointsDoc } from "../../document/types.ts";
import { ConditionField } from "../builders/ConditionField.tsx";
import { TextAt } from "../fields/TextAt.tsx";
import { Add } from "./Add.tsx";
import { Give } from "./Give.tsx";
import styles from "./Lists.module.css";
import { Tools } from "./Tools.tsx";

const NONE: readonly PointsDoc[] = [];

/** What a choice proves, by circumstances: the first entry whose condition held before the choice counts. */
export function Points({ list }: { list: Place }) {
  const { t } = useTranslation("studio");
  const entries = useValue<readonly PointsDoc[]>(list) ?? NONE;
  return (
    <div className={styles.list}>
      {entries.length === 0 && <p className={styles.none}>{t("empty.points")}</p>}
      {entries.map((entry, i) => {
        const place = `${list}/${entry.id}`;
        const name = t("field.pointsNumber", { number: i + 1 });
        const only = entries.length === 1 && entry.when === undefined;
        return (
          <div key={entry.id} className={only ? styles.list : styles.card}>
            {!only && (
              <div className={styles.head}>
                <span className={styles.number}>{name}</span>
                <Tools place={place} name={name} />
              </div>
            )}
            {!only && <ConditionField place={place} always={t("sentence.fallback")} />}
            <div className={styles.head}>
              <Give place={place} />
              {only && <Tools place={place} name={name} />}
            </div>
            <TextAt place={`${place}/why`} label={t("field.why")} placeholder={t("field.whyHint")} />
          </div>
        );
      })}
      <Add list={list} stay={parentOf(list)} />
    </div>
  );
}
