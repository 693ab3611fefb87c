import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { Button } from "../../ui/Button.tsx";
import { SegmentedRadio } from "../../ui/SegmentedRadio.tsx";
import { useStudio, useStudioStore } from "../context.ts";
import { Inspector } from "../inspector/Inspector.tsx";
import { pseudoCase, pseudoShown } from "../languages/pseudo.ts";
import type { RenderPlay } from "../port.ts";
import { usePaused } from "../usePaused.ts";
import styles from "./Play.module.css";
import { PresetDialog } from "./PresetDialog.tsx";
import type { PlayRequest } from "./play.ts";

interface Props {
  readonly request: PlayRequest;
  readonly render: RenderPlay;
  readonly onClose: () => void;
}

/** A pause in typing after which what is played follows, in milliseconds. */
const PAUSE = 500;

/** What is played and the form of the beat it stands at, side by side as two leaves: one edits and goes on playing. */
export function PlayPane({ request, render, onClose }: Props) {
  const { t } = useTranslation("studio");
  const store = useStudioStore();
  const [leaf, setLeaf] = useState<"play" | "form">("play");
  const [setting, setSetting] = useState(false);
  const kase = useStudio(({ doc }) => doc.case);
  const translations = useStudio(({ doc }) => doc.translations);
  // Cards that are moved on the map change nothing in what is played.
  const odd = useStore(pseudoShown, ({ on }) => on);
  const edited = useMemo(
    () => (odd ? { case: pseudoCase(kase), translations: {}, layout: {} } : { case: kase, translations, layout: {} }),
    [kase, translations, odd],
  );
  const doc = usePaused(edited, PAUSE);
  const onPlace = useCallback((place: string) => store.select(place), [store]);
  return (
    <div className={styles.pane}>
      <section className={styles.leaves} aria-label={t("play.leaves")}>
        <SegmentedRadio
          legend={t("play.leaves")}
          hideLegend
          value={leaf}
          segments={[
            { value: "play", label: t("play.label") },
            { value: "form", label: t("play.form") },
          ]}
          onChange={setLeaf}
        />
        <Button variant="link" size="small" onClick={() => setSetting(true)}>
          {t("play.preset.open")}
        </Button>
      </section>
      <aside className={styles.play} aria-label={t("play.label")} hidden={leaf !== "play"}>
        {render({ ...request, doc, onClose, onPlace })}
      </aside>
      {leaf === "form" && <Inspector />}
      <PresetDialog open={setting} onClose={() => setSetting(false)} before={request.preset ?? {}} />
    </div>
  );
}
