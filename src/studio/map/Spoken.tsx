import { type RefObject, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Place } from "../document/types.ts";
import type { Geometry } from "./geometry.ts";
import styles from "./Map.module.css";
import { cardPlace } from "./nodes.ts";

interface Props {
  readonly geometry: Geometry;
  readonly focus: Place;
  /** Cards that are selected. */
  readonly count: number;
  readonly host: RefObject<HTMLElement | null>;
}

/** Says to a screen reader where the map's keys have led to: the canvas itself says nothing. */
export function Spoken({ geometry, focus, count, host }: Props) {
  const { t } = useTranslation("studio");
  const card = geometry.byPlace.get(cardPlace(focus))?.card;
  const port = card?.ports.findIndex(({ place }) => place === focus) ?? -1;
  const words =
    card === undefined
      ? ""
      : port >= 0
        ? t("map.spoken.port", { at: port + 1, of: card.ports.length, name: card.ports[port]?.name })
        : t("map.spoken.card", { kind: t(`kind.${card.kind}`), name: card.name, count: card.ports.length });
  const more = count > 1 ? ` ${t("map.spoken.selected", { count })}` : "";
  const [said, setSaid] = useState("");
  useEffect(() => {
    // Only while one is on the map: what is selected elsewhere is told there.
    if (host.current?.contains(document.activeElement)) setSaid(words + more);
  }, [words, more, host]);
  return (
    <p className={styles.spoken} role="status">
      {said}
    </p>
  );
}
