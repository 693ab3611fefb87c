import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { useRun, useStudio } from "../context.ts";
import { addTo } from "../document/commands/list.ts";
import { releaseCards } from "../document/commands/other.ts";
import type { CaseDoc } from "../document/types.ts";
import styles from "./Map.module.css";
import { MapButton } from "./MapButton.tsx";
import { Search } from "./Search.tsx";
import type { Actions } from "./useActions.ts";

interface Props {
  readonly doc: CaseDoc;
  readonly actions: Actions;
  /** A box is to be dragged. */
  readonly boxing: boolean;
  readonly onBoxing: (boxing: boolean) => void;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly onMenu: () => void;
  readonly host: RefObject<HTMLElement | null>;
}

/** What can be done on the map, each by a button: nothing needs a mouse. */
export function Tools({ doc, actions, boxing, onBoxing, button, onMenu, host }: Props) {
  const { t } = useTranslation("studio");
  const run = useRun();
  const readOnly = useStudio((state) => state.readOnly);
  const placed = useStudio((state) => Object.keys(state.doc.layout).length > 0);
  return (
    <div className={styles.tools}>
      <Search doc={doc} onLeave={() => host.current?.querySelector<HTMLElement>(".react-flow")?.focus()} />
      <span className={styles.grow} />
      {!readOnly && (
        <>
          <Button size="small" iconBefore="plus" disabled={!actions.can("beat")} onClick={() => actions.do("beat")}>
            {t("kind.beat")}
          </Button>
          <Button size="small" iconBefore="plus" onClick={() => run(addTo("/scenes"))}>
            {t("kind.scene")}
          </Button>
          <Button size="small" iconBefore="plus" onClick={() => run(addTo("/endings"))}>
            {t("kind.ending")}
          </Button>
          <Button size="small" disabled={!placed} onClick={() => run(releaseCards())}>
            {t("map.arrange")}
          </Button>
        </>
      )}
      <MapButton icon="box" label={t("map.box")} aria-pressed={boxing} onClick={() => onBoxing(!boxing)} />
      <IconButton ref={button} icon="more" label={t("map.menu")} aria-haspopup="menu" onClick={onMenu} />
    </div>
  );
}
