import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Mode } from "../core/attempt/log.ts";
import type { Language } from "../core/case/primitives.ts";
import type { CaseFrame } from "../core/case/schema.ts";
import type { Wording } from "../core/case/wording.ts";
import styles from "./BriefingScreen.module.css";
import { CaseText } from "./CaseText.tsx";
import { Documents } from "./Documents.tsx";
import { Facts } from "./Facts.tsx";
import { Footer } from "./Footer.tsx";
import { Head } from "./Head.tsx";
import { People } from "./People.tsx";
import { Settings } from "./Settings.tsx";
import { Skills } from "./Skills.tsx";
import { type Beginning, caseTexts } from "./types.ts";

interface Props {
  readonly frame: CaseFrame;
  readonly wording: Wording;
  /** The language the case is shown in. */
  readonly language: Language;
  readonly decisions?: number | undefined;
  readonly timing: boolean;
  readonly onTiming: (on: boolean) => void;
  readonly onBegin: (beginning: Beginning) => void;
  readonly backHref: string;
  /** Left out where the case is already one of a room. */
  readonly roomHref?: string;
  /** Set by whoever assigned the case; left out, the trainee chooses. */
  readonly mode?: Mode;
}

/** Everything one may know before one sits down, and the one button that begins. */
export default function BriefingScreen(props: Props) {
  const { frame, wording, language, decisions, timing, onTiming, onBegin, backHref, roomHref } = props;
  const { t } = useTranslation("briefing");
  const [mode, setMode] = useState<Mode>(props.mode ?? "guided");
  const [read, setRead] = useState<readonly string[]>([]);
  // What lies below the first screenful follows a moment later.
  const whole = useDeferredValue(true, false);
  const texts = caseTexts(frame, wording, language);
  const readDocument = (id: string): void => setRead((ids) => (ids.includes(id) ? ids : [...ids, id]));
  return (
    <div className={styles.screen}>
      <Head frame={frame} texts={texts} decisions={decisions} backHref={backHref} roomHref={roomHref} />
      <div className={styles.desk}>
        <div className={styles.main}>
          <section aria-labelledby="account">
            <h2 id="account">{t("account")}</h2>
            <CaseText texts={texts} id="briefing.account" />
          </section>
          {frame.briefing.known.length > 0 && (
            <section aria-labelledby="known">
              <h2 id="known">{t("known")}</h2>
              <ul className={styles.known}>
                {frame.briefing.known.map(({ id }) => (
                  <li key={id}>
                    <CaseText texts={texts} id={`briefing/known/${id}.text`} />
                  </li>
                ))}
              </ul>
            </section>
          )}
          <div className={styles.aims}>
            <section aria-labelledby="goal">
              <h2 id="goal">{t("goal")}</h2>
              <CaseText texts={texts} id="briefing.goal" />
            </section>
            <section aria-labelledby="walk-away">
              <h2 id="walk-away">{t("walkAway")}</h2>
              <CaseText texts={texts} id="briefing.walkAway" />
            </section>
          </div>
        </div>
        <div className={styles.side}>
          <People frame={frame} texts={texts} />
          <Documents frame={frame} texts={texts} read={read} onRead={readDocument} />
        </div>
        {whole && (
          <div className={styles.more}>
            <Skills frame={frame} texts={texts} />
            <Settings frame={frame} timing={timing} onTiming={onTiming} />
            <Facts frame={frame} texts={texts} />
          </div>
        )}
      </div>
      <Footer
        mode={mode}
        onMode={props.mode === undefined ? setMode : undefined}
        onBegin={() => onBegin({ mode, read })}
      />
    </div>
  );
}
