import type { SpokenLine } from "../../core/activity.ts";
import type { World } from "../../core/world.ts";
import type { CaseText } from "../../ui/case-texts.ts";
import { RichText } from "../../ui/RichText.tsx";
import { nameOf } from "../model/say.ts";
import { useRead } from "../reading.ts";
import styles from "./Said.module.css";

/** A text of the case, marked with the language it is in. */
export const Words = ({ of }: { of: CaseText }) => <span lang={of.lang}>{of.text}</span>;

/** A longer text of the case, with its paragraphs and emphasis. */
export const Prose = ({ of, className }: { of: CaseText; className?: string | undefined }) => (
  <RichText text={of.text} lang={of.lang} {...(className === undefined ? {} : { className })} />
);

/** What somebody said: the serif says that it is speech. */
export function Speech({ of }: { of: CaseText }) {
  return (
    <div className={styles.speech} lang={of.lang}>
      <RichText text={of.text} />
    </div>
  );
}

/** Lines as they were heard; a name stands before them where several speak. */
export function Lines({ lines, world }: { lines: readonly SpokenLine[]; world?: World | undefined }) {
  const { texts, port } = useRead();
  const frame = port.run.compiled.case;
  const several = new Set(lines.map(({ by }) => by).filter((by) => by !== "you" && by !== "narrator")).size > 1;
  return lines.map(({ id, by }) => {
    const { text, lang } = texts.of(id, world);
    const told = by === "narrator";
    return (
      <div key={id} className={told ? styles.told : styles.speech} lang={lang}>
        {several && !told && by !== "you" && <span className={styles.by}>{nameOf(texts, frame, by).text}</span>}
        <RichText text={text} />
      </div>
    );
  });
}
