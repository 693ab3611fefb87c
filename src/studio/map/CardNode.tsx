import { Handle, type NodeProps, Position } from "@xyflow/react";
import { type CSSProperties, memo } from "react";
import { useTranslation } from "react-i18next";
import { classes } from "../../ui/classes.ts";
import { useStudioStore } from "../context.ts";
import styles from "./Map.module.css";
import type { CardNodeType } from "./nodes.ts";

/** A beat, an activity or an ending: who one is with, what is said, and the ways out. */
export const CardNode = memo(function CardNode({ data, selected }: NodeProps<CardNodeType>) {
  const { t } = useTranslation("studio");
  const store = useStudioStore();
  const { card, lang, lit, problems, errors, heat } = data;
  return (
    <div
      className={classes(styles.card, styles[card.kind], selected && styles.selected, lit && styles.lit)}
      style={heat === undefined ? undefined : ({ "--heat": heat } as CSSProperties)}
      data-heat={heat === undefined ? undefined : ""}
    >
      <Handle type="target" position={Position.Left} className={styles.into} />
      <p className={styles.kind}>
        {card.start && <span className={styles.start}>{t("map.start")}</span>}
        {t(`kind.${card.kind}`)}
        {heat !== undefined && <span className={styles.share}>{Math.round(heat * 100)} %</span>}
        {problems > 0 && (
          <span
            className={classes(styles.mark, errors && styles.error)}
            title={t("problem.count", { count: problems })}
          >
            {problems}
          </span>
        )}
      </p>
      <p className={styles.name} lang={lang}>
        {card.name}
      </p>
      {card.ports.map(({ place, name }, i) => (
        <p key={place} className={styles.port} lang={lang}>
          <button
            type="button"
            tabIndex={-1}
            onClick={(event) => {
              event.stopPropagation();
              store.select(place);
            }}
          >
            {card.kind === "beat" && <b>{String.fromCharCode(65 + i)}</b>}
            {name}
          </button>
          <Handle id={place} type="source" position={Position.Right} className={styles.out} />
        </p>
      ))}
    </div>
  );
});
