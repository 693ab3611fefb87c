import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useStore } from "zustand";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { SegmentedRadio } from "../../ui/SegmentedRadio.tsx";
import { dayAndTime } from "../../ui/when.ts";
import { useSession, useStudio, useStudioStore } from "../context.ts";
import { cardOf, kindOf } from "../document/kinds.ts";
import { shown } from "../document/unwritten.ts";
import { usePlayStart } from "../play/play.ts";
import type { StudioLinks } from "../port.ts";
import { PublishDialog } from "../publish/PublishDialog.tsx";
import { HelpMenu } from "../tour/HelpMenu.tsx";
import { VIEWS, type View } from "../views.ts";
import styles from "./Bar.module.css";
import { HistoryDialog } from "./HistoryDialog.tsx";

interface Props {
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly links: StudioLinks;
  readonly switches: ReactNode;
}

/** The studio's bar: which case, whether it is saved, back and forth, the views, play and save. */
export function Bar({ view, onView, links, switches }: Props) {
  const { t } = useTranslation("studio");
  const store = useStudioStore();
  const start = usePlayStart();
  const [history, setHistory] = useState(false);
  const [publishing, setPublishing] = useState(false);
  const title = useStudio(({ doc }) => shown(doc.case.title) || doc.case.id);
  const lang = useStudio(({ doc }) => doc.case.language);
  const focus = useStudio(({ selection }) => cardOf(selection.focus));
  const canUndo = useStudio(({ log }) => log.done > 0);
  const canRedo = useStudio(({ log }) => log.done < log.steps.length);
  const readOnly = useStudio((state) => state.readOnly);
  const from = PLAYABLE.has(kindOf(focus)) ? focus : undefined;
  return (
    <>
      <header className={styles.bar}>
        <Link href={links.home} className={styles.word}>
          <i aria-hidden="true" />
          <span className={styles.wordName}>Parley</span>
        </Link>
        <h1 className={styles.title} lang={lang}>
          {title}
        </h1>
        <SavedAt />
        <span className={styles.steps} data-tour="steps">
          <IconButton icon="undo" label={t("bar.undo")} disabled={!canUndo || readOnly} onClick={store.undo} />
          <IconButton icon="redo" label={t("bar.redo")} disabled={!canRedo || readOnly} onClick={store.redo} />
          <IconButton icon="history" label={t("bar.history")} onClick={() => setHistory(true)} />
        </span>
        <span className={styles.grow} />
        {VIEWS.length > 1 && (
          <SegmentedRadio
            className={styles.views}
            hideLegend
            legend={t("bar.views")}
            value={view.id}
            segments={VIEWS.map(({ id }) => ({ value: id, label: t(`view.${id}`) }))}
            onChange={(id) => onView(VIEWS.find((one) => one.id === id) ?? view)}
          />
        )}
        <span className={styles.switches}>
          {switches}
          <HelpMenu />
        </span>
        {start !== null && (
          <Button
            size="small"
            iconBefore="play"
            data-tour="play"
            onClick={() => start(from === undefined ? {} : { from })}
          >
            {from === undefined ? t("bar.play") : t("bar.playFromHere")}
          </Button>
        )}
        <Button variant="primary" size="small" onClick={() => setPublishing(true)}>
          {t("bar.publish")}
        </Button>
      </header>
      <PublishDialog open={publishing} onClose={() => setPublishing(false)} />
      <HistoryDialog open={history} onClose={() => setHistory(false)} />
    </>
  );
}

const PLAYABLE: ReadonlySet<string> = new Set(["scene", "beat", "choice", "reaction"]);

const MINUTE = 60_000;

function SavedAt() {
  const { t, i18n } = useTranslation("studio");
  const saving = useStore(useSession().saving);
  // To the minute, and a formatter is dear: not again for each letter that was saved.
  const at = saving.state === "saved" ? Math.floor(saving.at / MINUTE) * MINUTE : 0;
  const { time } = useMemo(() => dayAndTime(at, at, i18n.language), [at, i18n.language]);
  if (saving.state === "failed") return null;
  const words = saving.state === "saving" ? t("bar.saving") : t("bar.savedAt", { time });
  return (
    <span className={styles.saved} role="status">
      {words}
    </span>
  );
}
