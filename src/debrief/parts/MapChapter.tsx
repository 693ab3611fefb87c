import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { LayeredMap, type MapSlip } from "../../ui/charts/LayeredMap.tsx";
import { SegmentedRadio } from "../../ui/SegmentedRadio.tsx";
import { caseMap, type MapNode } from "../model/map.ts";
import { cut } from "../model/say.ts";
import { useRead } from "../reading.ts";
import { useNarrow } from "../useNarrow.ts";
import { Chapter } from "./Chapter.tsx";
import { MapList } from "./MapList.tsx";

/** The whole case, now that the run is over, with the way that was taken. */
export function MapChapter({ onSelect }: { onSelect: (number: number) => void }) {
  const { t } = useTranslation("debrief");
  const { port, texts, result } = useRead();
  const narrow = useNarrow();
  const [form, setForm] = useState<"map" | "list" | null>(null);
  const { compiled, state } = port.run;
  const map = useMemo(() => caseMap(compiled, state, result.decisions), [compiled, state, result]);
  const shown = form ?? (narrow ? "list" : "map");
  const slip = (node: MapNode): MapSlip => {
    const label = texts.of(node.label);
    const scene = node.sceneId === null ? undefined : texts.of(`${node.sceneId}.title`);
    return {
      id: node.id,
      caption: scene?.text ?? t("map.ending"),
      label: cut(label.text, 72),
      lang: label.lang,
      badge: node.visits.join(", "),
      end: node.kind === "ending",
      taken: node.taken,
      name: [
        scene?.text ?? t("map.ending"),
        cut(label.text, 72),
        node.visits.length > 0 ? t("map.visited", { numbers: node.visits.join(", ") }) : t("map.notVisited"),
      ].join(". "),
    };
  };
  return (
    <Chapter
      folds
      title={t("map.title")}
      sub={t("map.sub", { places: map.nodes.length, visited: map.nodes.filter(({ taken }) => taken).length })}
    >
      <SegmentedRadio
        legend={t("map.form")}
        hideLegend
        segments={[
          { value: "map", label: t("map.asMap") },
          { value: "list", label: t("map.asList") },
        ]}
        value={shown}
        onChange={setForm}
      />
      {shown === "map" ? (
        <LayeredMap
          label={t("map.title")}
          slips={map.nodes.map(slip)}
          edges={map.edges}
          start={map.start}
          words={{ larger: t("map.larger"), smaller: t("map.smaller"), whole: t("map.whole"), keys: t("map.keys") }}
          onOpen={(id) => {
            const number = map.nodes.find((node) => node.id === id)?.visits[0];
            if (number !== undefined) onSelect(number);
          }}
        />
      ) : (
        <MapList map={map} onSelect={onSelect} />
      )}
    </Chapter>
  );
}
