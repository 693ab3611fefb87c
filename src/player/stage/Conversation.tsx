import { memo, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { CompiledCase } from "../../core/machine/compile.ts";
import { type CaseText, type CaseTexts, personName } from "../../ui/case-texts.ts";
import { classes } from "../../ui/classes.ts";
import { InlineText } from "../../ui/RichText.tsx";
import { speechSize } from "../present/speech-size.ts";
import { type Said, said } from "../present/standing.ts";
import type { Entry } from "../present/transcript.ts";
import styles from "./Conversation.module.css";

interface Props {
  readonly compiled: CompiledCase;
  readonly texts: CaseTexts;
  /** What was said before this moment. */
  readonly before: readonly Entry[];
  readonly now: readonly { readonly entry: Entry; readonly position: number }[];
  readonly position: number;
}

/**
 * The conversation: one log, whole, for whoever listens to it. The eye sees the line that is being
 * said, and smaller above it the exchange before; what is still to come is there to be heard, not seen.
 */
export const Conversation = memo(function Conversation({ compiled, texts, before, now, position }: Props) {
  const { t } = useTranslation("player");
  const all = useMemo(() => said(before, now, position), [before, now, position]);
  const first = useRef(all.find(({ standing }) => standing === "now")?.entry.key);
  return (
    <div role="log" aria-label={t("conversation")} className={styles.log}>
      {all.map(({ entry, standing }) => (
        <SpokenLine
          key={entry.key}
          {...wordsOf(entry)}
          standing={standing}
          // The first words are simply there: fading them in would only delay them.
          still={entry.key === first.current}
          answer={entry.key === now[0]?.entry.key}
        />
      ))}
    </div>
  );

  function wordsOf(entry: Entry): Words {
    if (entry.kind === "ending") return { by: "ending", ...texts.of(`endings/${entry.ending}.title`) };
    if (entry.kind === "scene") {
      const where = `${entry.sceneId}.where`;
      const title = texts.of(`${entry.sceneId}.title`);
      return { by: "scene", ...title, where: texts.has(where) ? texts.of(where).text : undefined };
    }
    const name = entry.by === "you" ? { text: t("you"), lang: undefined } : personName(compiled.case, texts, entry.by);
    return { by: entry.by, ...texts.of(entry.text, entry.world), name: name?.text, nameLang: name?.lang };
  }
});

interface Words {
  /** Who says it; or `scene`, `ending`. */
  readonly by: string;
  readonly text: string;
  readonly lang: CaseText["lang"];
  readonly name?: string | undefined;
  readonly nameLang?: CaseText["lang"] | undefined;
  readonly where?: string | undefined;
}

interface LineProps extends Words {
  readonly standing: Said["standing"];
  readonly still: boolean;
  readonly answer: boolean;
}

const SpokenLine = memo(function SpokenLine(props: LineProps) {
  const { by, standing, name, nameLang, text, lang, where, still, answer } = props;
  const kind = ["narrator", "scene", "ending"].includes(by) ? by : "speech";
  return (
    <p
      lang={lang}
      className={classes(
        styles.line,
        styles[standing],
        styles[kind],
        styles[speechSize(text)],
        answer && styles.answer,
        still && styles.still,
      )}
    >
      {name !== undefined && (
        <span className={styles.by} lang={nameLang}>
          {name}
        </span>
      )}
      <span className={styles.words}>
        <InlineText text={text} />
      </span>
      {where !== undefined && <span className={styles.where}>{where}</span>}
    </p>
  );
});
