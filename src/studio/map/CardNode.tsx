import { Handle, type NodeProps, Position } from "@xyflow/react";
import { type CSSProperties, memo } from "react";
import { useTranslation } from "react-i18next";
import { classes } from "../../ui/classes.ts";
import styles from "./Map.module.css";
import type { CardNodeType } from "./nodes.ts";

/** Inside the card, which cuts off what hangs over its edge; the library's own style sheet outranks ours. */
const OUT: CSSProperties = { right: 9 };

/** A beat, an activity or an ending: who one is with, what is said, and the ways out. */
export const CardNode = memo(function CardNode({ data, selected }: NodeProps<CardNodeType>) {
  const { t } = useTranslation("studio");
  const { card, lang, focus, problem, heat } = data;
  return (
    <div
      className={classes(
        styles.card,
        styles[card.kind],
        selected && styles.selected,
        focus !== undefined && styles.lit,
        card.start && styles.first,
      )}
      style={heat === undefined ? undefined : ({ "--heat": heat } as CSSProperties)}
      data-heat={heat === undefined ? undefined : ""}
      data-map-card={card.place}
      data-selected={selected}
    >
      <Handle type="target" position={Position.Left} className={styles.into} />
      <p className={styles.kind}>
        {t(card.start ? "map.start" : `kind.${card.kind}`)}
        {heat !== undefined && <span className={styles.share}>{Math.round(heat * 100)} %</span>}
        {problem !== undefined && (
          <span
            className={classes(styles.mark, problem === "error" && styles.error)}
            role="img"
            aria-label={t(`problem.${problem}`)}
            title={t(`problem.${problem}`)}
          >
            {problem === "error" ? "◆" : "◇"}
          </span>
        )}
      </p>
      <p className={styles.name} lang={lang}>
        {card.name}
      </p>
      {card.ports.map(({ place, name }, i) => (
        <p key={place} className={classes(styles.port, focus === place && styles.chosen)} lang={lang}>
          <button type="button" tabIndex={-1} data-map-port={place}>
            {card.kind === "beat" && <b>{String.fromCharCode(65 + i)}</b>}
            {name}
          </button>
          <Handle id={place} type="source" position={Position.Right} className={styles.out} style={OUT} />
        </p>
      ))}
    </div>
  );
});
