import { useTranslation } from "react-i18next";
import { useValue } from "../../context.ts";
import { parentOf } from "../../document/place.ts";
import type { LineDoc, Place } from "../../document/types.ts";
import { ConditionField } from "../builders/ConditionField.tsx";
import { CastAt, MoodAt } from "../fields/CastAt.tsx";
import field from "../fields/Field.module.css";
import { TextAt } from "../fields/TextAt.tsx";
import { Add } from "./Add.tsx";
import styles from "./Lists.module.css";
import { Tools } from "./Tools.tsx";

const NONE: readonly LineDoc[] = [];

/** What is said, line by line: who, with which face, the words. */
export function Lines({ list }: { list: Place }) {
  const { t } = useTranslation("studio");
  const lines = useValue<readonly LineDoc[]>(list) ?? NONE;
  return (
    <div className={styles.list}>
      {lines.map((line, i) => {
        const place = `${list}/${line.id}`;
        const name = t("field.lineNumber", { number: i + 1 });
        return (
          <div key={line.id} className={styles.card}>
            <div className={styles.head}>
              <span className={styles.number}>{name}</span>
              <Tools place={place} name={name} />
            </div>
            <div className={styles.pair}>
              <CastAt bare speakers place={`${place}/by`} label={t("field.by")} />
              <MoodAt place={`${place}/mood`} by={line.by} label={t("field.mood")} />
            </div>
            <TextAt bare voice place={`${place}/text`} label={name} />
            <details className={field.more} open={line.when !== undefined}>
              <summary>{t("section.saidWhen")}</summary>
              <ConditionField place={place} always={t("sentence.always")} />
            </details>
          </div>
        );
      })}
      <Add list={list} stay={parentOf(list)} />
    </div>
  );
}
