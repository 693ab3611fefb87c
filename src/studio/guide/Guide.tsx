import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../core/case/primitives.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { RichText } from "../../ui/RichText.tsx";
import styles from "./Guide.module.css";
import { type ChapterId, type GuidePart, type GuideText, guideIn } from "./texts.ts";

interface Props {
  /** The chapter to begin at; null keeps it shut. */
  readonly chapter: ChapterId | null;
  readonly onClose: () => void;
}

/** How to write a case, beside the case that is being written. */
export function Guide({ chapter, onClose }: Props) {
  const { t, i18n } = useTranslation("studio");
  const language = i18n.language as Language;
  const [guide, setGuide] = useState<{ readonly language: Language; readonly text: GuideText }>();
  const open = chapter !== null;
  useEffect(() => {
    let current = true;
    if (open) {
      guideIn(language).then(
        (text) => current && setGuide({ language, text }),
        () => undefined,
      );
    }
    return () => {
      current = false;
    };
  }, [open, language]);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={guide?.text.title ?? t("guide.title")}
      lang={guide?.language}
      shape="sheet"
    >
      {open && guide !== undefined && <Text guide={guide.text} lang={guide.language} chapter={chapter} />}
    </Dialog>
  );
}

function show(root: HTMLElement | null, chapter: string): void {
  const heading = root?.querySelector<HTMLElement>(`[data-chapter="${CSS.escape(chapter)}"]`);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: "start" });
}

function Text({ guide, lang, chapter }: { guide: GuideText; lang: Language; chapter: ChapterId }) {
  const { t } = useTranslation("studio");
  const root = useRef<HTMLElement>(null);
  // The first chapter is where one is anyway; its lead would be scrolled away.
  useEffect(() => {
    if (chapter !== "character") show(root.current, chapter);
  }, [chapter]);
  return (
    <article ref={root} className={styles.guide} lang={lang}>
      <p className={styles.lead}>{guide.lead}</p>
      <nav className={styles.contents} aria-label={t("guide.contents")}>
        <ul>
          {guide.chapters.map(({ id, title }) => (
            <li key={id}>
              <button type="button" onClick={() => show(root.current, id)}>
                {title}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {guide.chapters.map(({ id, title, parts }) => (
        <section key={id}>
          <h3 data-chapter={id} tabIndex={-1}>
            {title}
          </h3>
          {parts.map((part) => (
            <Part key={"text" in part ? part.text : part.note} part={part} guide={guide} />
          ))}
        </section>
      ))}
    </article>
  );
}

function Part({ part, guide }: { part: GuidePart; guide: GuideText }) {
  if ("text" in part) return <RichText text={part.text} />;
  return (
    <figure className={styles.example}>
      <div className={styles.before}>
        <h4>{guide.before}</h4>
        {part.before.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <div className={styles.after}>
        <h4>{guide.after}</h4>
        {part.after.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <figcaption>{part.note}</figcaption>
    </figure>
  );
}
