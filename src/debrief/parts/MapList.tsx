import { useTranslation } from "react-i18next";
import type { CaseMap, MapNode } from "../model/map.ts";
import { cut } from "../model/say.ts";
import { useRead } from "../reading.ts";
import styles from "./MapList.module.css";
import { Words } from "./Said.tsx";

/** The map in words: scene by scene, each place, when one stood there, and where it leads. */
export function MapList({ map, onSelect }: { map: CaseMap; onSelect: (number: number) => void }) {
  const { t } = useTranslation("debrief");
  const { texts } = useRead();
  const scenes = [...new Set(map.nodes.map(({ sceneId }) => sceneId))];
  const labels = new Map(map.nodes.map(({ id, label }) => [id, label]));
  const short = (label: string) => {
    const { text, lang } = texts.of(label);
    return { text: cut(text, 72), lang };
  };
  return (
    <div className={styles.scenes}>
      {scenes.map((sceneId) => (
        <section key={sceneId ?? "endings"}>
          <h3>{sceneId === null ? t("map.endings") : <Words of={texts.of(`${sceneId}.title`)} />}</h3>
          <ol>
            {map.nodes
              .filter((node) => node.sceneId === sceneId)
              .map((node) => (
                <li key={node.id} className={styles.place} data-taken={node.taken}>
                  <Visits node={node} onSelect={onSelect} />
                  <div>
                    <p className={styles.label}>
                      <Words of={short(node.label)} />
                    </p>
                    <ul className={styles.ways}>
                      {map.edges
                        .filter(({ from }) => from === node.id)
                        .map(({ to, taken }) => (
                          <li key={to} data-taken={taken}>
                            <span aria-hidden="true">→ </span>
                            <span className="sr">{t(taken ? "map.took" : "map.leads")} </span>
                            <Words of={short(labels.get(to) ?? to)} />
                          </li>
                        ))}
                    </ul>
                  </div>
                </li>
              ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Visits({ node, onSelect }: { node: MapNode; onSelect: (number: number) => void }) {
  const { t } = useTranslation("debrief");
  if (node.visits.length === 0) return <span className={styles.visits}>{node.taken && "✓"}</span>;
  return (
    <span className={styles.visits}>
      {node.visits.map((number) => (
        <button
          key={number}
          type="button"
          aria-label={t("decision.number", { number })}
          onClick={() => onSelect(number)}
        >
          {number}
        </button>
      ))}
    </span>
  );
}
