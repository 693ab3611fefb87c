import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { useRun, useStudio, useStudioStore } from "../context.ts";
import { addTo } from "../document/commands/list.ts";
import { continueIn } from "../document/commands/rules.ts";
import { kindOf } from "../document/kinds.ts";
import type { Place } from "../document/types.ts";
import type { Graph } from "./graph.ts";
import styles from "./Map.module.css";
import { search } from "./search.ts";

interface Props {
  readonly graph: Graph;
  readonly focus: Place;
  /** Something stands where an author put it. */
  readonly placed: boolean;
  readonly onFit: () => void;
  readonly onArrange: () => void;
}

/** What can be done on the map, each by a button: nothing needs a mouse. */
export function Tools({ graph, focus, placed, onFit, onArrange }: Props) {
  const { t } = useTranslation("studio");
  const run = useRun();
  const readOnly = useStudio((state) => state.readOnly);
  const choice = kindOf(focus) === "choice" ? focus : graph.cards.find(({ place }) => place === focus)?.ports[0]?.place;
  const after = choice !== undefined && kindOf(choice) === "choice" ? choice : undefined;
  return (
    <div className={styles.tools}>
      <Search />
      <span className={styles.grow} />
      {!readOnly && (
        <>
          <Button
            size="small"
            iconBefore="plus"
            disabled={after === undefined}
            onClick={() => after !== undefined && run(continueIn(after))}
          >
            {t("kind.beat")}
          </Button>
          <Button size="small" iconBefore="plus" onClick={() => run(addTo("/scenes"))}>
            {t("kind.scene")}
          </Button>
          <Button size="small" iconBefore="plus" onClick={() => run(addTo("/endings"))}>
            {t("kind.ending")}
          </Button>
          <Button size="small" disabled={!placed} onClick={onArrange}>
            {t("map.arrange")}
          </Button>
        </>
      )}
      <Button size="small" onClick={onFit}>
        {t("map.fit")}
      </Button>
    </div>
  );
}

function Search() {
  const { t } = useTranslation("studio");
  const store = useStudioStore();
  const doc = useStudio((state) => state.doc.case);
  const [wanted, setWanted] = useState("");
  const hits = useMemo(() => search(doc, wanted), [doc, wanted]);
  return (
    <search className={styles.search}>
      <input
        type="search"
        value={wanted}
        aria-label={t("map.search")}
        placeholder={t("map.search")}
        onChange={(event) => setWanted(event.target.value)}
        onKeyDown={(event) => {
          const [first] = hits;
          if (event.key === "Enter" && first !== undefined) store.select(first.place);
        }}
      />
      {wanted !== "" && (
        <>
          <IconButton icon="close" label={t("map.searchEnd")} onClick={() => setWanted("")} />
          <ul className={styles.hits} aria-label={t("map.hits", { count: hits.length })}>
            {hits.length === 0 && <li className={styles.none}>{t("map.noHits")}</li>}
            {hits.map(({ place, text }) => (
              <li key={place}>
                <button type="button" onClick={() => store.select(place)}>
                  <span>{t(`kind.${kindOf(place)}`)}</span>
                  <span lang={doc.language}>{text}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </search>
  );
}
