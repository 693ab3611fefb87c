import { useEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../core/case/primitives.ts";
import { Button } from "../../../ui/Button.tsx";
import { useStudio } from "../../context.ts";
import { beatsOf, type LineDoc } from "../../document/types.ts";
import styles from "./Paper.module.css";
import { leadsOf, otherTexts, speakerOf, type TextAt, textsIn } from "./paper.ts";

/** The whole case as a script to read, on the screen and on paper, for people who never open the studio. */
export default function Paper({ language, onClose }: { language: Language; onClose: () => void }) {
  const { t, i18n } = useTranslation("studio");
  const doc = useStudio((state) => state.doc);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const text = textsIn(doc, language);
  const kase = doc.case;
  const says = (line: LineDoc, pointer: string) => (
    <p key={pointer} className={styles.line}>
      <b>{speakerOf(kase, line, text) ?? t(`speaker.${line.by}`)}</b> {text(`${pointer}/text`)}
    </p>
  );
  return createPortal(
    <dialog ref={dialog} className={`${styles.paper} paper-open`} aria-label={t("export.paper")} onClose={onClose}>
      <div className={styles.tools}>
        <Button variant="primary" size="small" iconBefore="print" onClick={() => print()}>
          {t("export.print")}
        </Button>
        <Button size="small" iconBefore="close" onClick={() => dialog.current?.close()}>
          {t("export.close")}
        </Button>
      </div>
      <article lang={language} className={styles.sheet}>
        <h1>{text("/title")}</h1>
        <p className={styles.tagline}>{text("/tagline")}</p>
        <dl className={styles.briefing}>
          {(["you", "account", "goal", "walkAway"] as const).map((part) => (
            <div key={part}>
              <dt lang={i18n.language}>{t(`export.briefing.${part}`)}</dt>
              <dd>{text(`/briefing/${part}`)}</dd>
            </div>
          ))}
        </dl>
        <ul className={styles.people}>
          {kase.cast.map(({ id }, i) => (
            <li key={id}>
              <b>{text(`/cast/${i}/name`)}</b> {`· ${text(`/cast/${i}/title`)} · ${text(`/cast/${i}/organisation`)}`}
            </li>
          ))}
        </ul>
        {kase.scenes.map((scene, s) => (
          <section key={scene.id}>
            <h2>
              {s + 1} {text(`/scenes/${s}/title`)}
            </h2>
            {beatsOf(scene).map((beat, b) => {
              const at = `/scenes/${s}/activity/beats/${b}`;
              return (
                <section key={beat.id} className={styles.beat}>
                  <h3>{`${s + 1}.${b + 1}`}</h3>
                  {beat.lines.map((line, i) => says(line, `${at}/lines/${i}`))}
                  <ol className={styles.choices}>
                    {beat.choices.map((choice, c) => {
                      const own = `${at}/choices/${c}`;
                      return (
                        <li key={choice.id}>
                          <p className={styles.say}>
                            <b>{"ABCDEFGHI"[c]}</b> {text(`${own}/say`)}
                          </p>
                          {choice.points?.map((entry, p) => (
                            <p key={entry.id} className={styles.points}>
                              <b>{given(entry.give, kase.competencies, text)}</b> {text(`${own}/points/${p}/why`)}
                            </p>
                          ))}
                          {choice.consequence?.map((line, i) => says(line, `${own}/consequence/${i}`))}
                          <p className={styles.leads}>{`→ ${leadsOf(kase, s, choice, text).join(" / ")}`}</p>
                        </li>
                      );
                    })}
                  </ol>
                </section>
              );
            })}
            {beatsOf(scene).length === 0 && (
              <ul>
                {otherTexts(kase, s).map((pointer) => (
                  <li key={pointer}>{text(pointer)}</li>
                ))}
              </ul>
            )}
          </section>
        ))}
        {kase.endings.map((ending, i) => (
          <section key={ending.id}>
            <h2>{text(`/endings/${i}/title`)}</h2>
            <p>{text(`/endings/${i}/text`)}</p>
          </section>
        ))}
      </article>
    </dialog>,
    document.body,
  );
}

/** `Listening +3, Advancing -1`. */
const given = (give: Readonly<Record<string, number>>, skills: readonly { id: string }[], text: TextAt): string =>
  Object.entries(give)
    .map(
      ([id, points]) =>
        `${text(`/competencies/${skills.findIndex((skill) => skill.id === id)}/label`)} ${points < 0 ? "" : "+"}${points}`,
    )
    .join(", ");
