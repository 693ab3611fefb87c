import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { CompiledCase } from "../../core/machine/compile.ts";
import { type CaseTexts, personName } from "../../ui/case-texts.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { InlineText } from "../../ui/RichText.tsx";
import type { Entry } from "../present/transcript.ts";
import styles from "./HistorySheet.module.css";

interface Props {
  readonly compiled: CompiledCase;
  readonly texts: CaseTexts;
  /** Everything that has been said, up to the line that is shown. */
  readonly entries: readonly Entry[];
  readonly rewinds: number;
  readonly onClose: () => void;
}

/** Every line so far, scene by scene. */
export function HistorySheet({ compiled, texts, entries, rewinds, onClose }: Props) {
  const { t } = useTranslation("player");
  const end = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    end.current?.scrollIntoView?.({ block: "end" });
  }, []);
  return (
    <Dialog open onClose={onClose} title={t("history")} shape="sheet">
      {/* A log announces what is added; nothing is added while the sheet is open, so it can be read in peace. */}
      <div role="log" aria-label={t("history")} className={styles.log}>
        {entries.map((entry) => {
          if (entry.kind === "ending") {
            const title = texts.of(`endings/${entry.ending}.title`);
            return (
              <div key={entry.key} className={styles.scene}>
                <h3 lang={title.lang}>{title.text}</h3>
              </div>
            );
          }
          if (entry.kind === "scene") {
            const title = texts.of(`${entry.sceneId}.title`);
            const where = texts.has(`${entry.sceneId}.where`) ? texts.of(`${entry.sceneId}.where`) : undefined;
            return (
              <div key={entry.key} className={styles.scene}>
                <h3 lang={title.lang}>{title.text}</h3>
                {where && <p lang={where.lang}>{where.text}</p>}
              </div>
            );
          }
          const { text, lang } = texts.of(entry.text, entry.world);
          const name =
            entry.by === "you" ? { text: t("you"), lang: undefined } : personName(compiled.case, texts, entry.by);
          return (
            <p key={entry.key} className={entry.by === "you" ? styles.you : name ? styles.other : styles.direction}>
              {name && (
                <span className={styles.by} lang={name.lang}>
                  {name.text}
                </span>
              )}
              <span lang={lang} className={styles.words}>
                <InlineText text={text} />
              </span>
            </p>
          );
        })}
      </div>
      <p ref={end} className={styles.count}>
        {rewinds > 0 && t("rewinds", { count: rewinds })}
      </p>
    </Dialog>
  );
}
