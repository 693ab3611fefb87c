import { useEffect, useState } from "react";
import type { DealMapView } from "../../core/room/deal-map.ts";
import { useWords } from "../words/Words.tsx";
import styles from "./map/Map.module.css";
import { Opened } from "./map/Opened.tsx";
import { Plot } from "./map/Plot.tsx";
import stage from "./Stage.module.css";

/** All agreements against what was possible. A dot opens the trade that was missed, here or from the console. */
export function MapScene({ map, wanted }: { map: DealMapView; wanted: string | null }) {
  const { t } = useWords();
  const [opened, setOpened] = useState(wanted);
  useEffect(() => setOpened(wanted), [wanted]);
  const dot = map.dots.find(({ table }) => table === opened);
  return (
    <section className={stage.sheet}>
      <p className={stage.title}>{t("map.title")}</p>
      <div className={styles.map}>
        <Plot map={map} opened={opened} onOpen={setOpened} />
        <div className={styles.side}>
          {map.dots.length === 0 ? (
            <p className={stage.text}>{t("map.empty")}</p>
          ) : (
            <ul className={styles.tables} aria-label={t("map.open")}>
              {map.dots.map(({ table, number, agreed }) => (
                <li key={table}>
                  <button
                    type="button"
                    aria-expanded={opened === table}
                    aria-label={t("tables.table", { number })}
                    data-none={!agreed || undefined}
                    onClick={() => setOpened(opened === table ? null : table)}
                  >
                    {number}
                  </button>
                </li>
              ))}
            </ul>
          )}
          {dot === undefined ? <Legend map={map} /> : <Opened dot={dot} sides={map.sides} />}
        </div>
      </div>
    </section>
  );
}

function Legend({ map: { sides, dots } }: { map: DealMapView }) {
  const { t } = useWords();
  const agreed = dots.filter((dot) => dot.agreed).length;
  return (
    <ul className={styles.legend}>
      <li data-mark="dot">{t("map.agreed", { count: agreed })}</li>
      {agreed < dots.length && <li data-mark="none">{t("map.parted", { count: dots.length - agreed })}</li>}
      <li data-mark="frontier">{t("map.frontier")}</li>
      <li data-mark="walk">{t("map.walkAway", { side: sides[0].text })}</li>
      <li data-mark="other">{t("map.walkAway", { side: sides[1].text })}</li>
    </ul>
  );
}
