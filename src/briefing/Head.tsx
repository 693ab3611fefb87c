import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { CaseFrame } from "../core/case/schema.ts";
import { Icon } from "../ui/icons.tsx";
import { Portrait } from "../ui/Portrait.tsx";
import { officeOf } from "../ui/people.ts";
import { CaseText } from "./CaseText.tsx";
import styles from "./Head.module.css";
import type { CaseTexts } from "./types.ts";

interface Props {
  readonly frame: CaseFrame;
  readonly texts: CaseTexts;
  readonly decisions: number | undefined;
  readonly backHref: string;
  /** Where the case is set up for a room. */
  readonly roomHref: string | undefined;
}

/** Whom one is about to meet, and as whom. */
export function Head({ frame, texts, decisions, backHref, roomHref }: Props) {
  const { t } = useTranslation("briefing");
  const lead = frame.cast[0];
  const role = lead && {
    title: texts.text(`cast/${lead.id}.title`),
    organisation: texts.text(`cast/${lead.id}.organisation`),
  };
  const office = role && officeOf(role, texts.lang("title"));
  const length = t(decisions === undefined ? "minutes" : "length", { count: frame.minutes, decisions });
  return (
    <div className={styles.wall}>
      <Portrait person={lead?.portrait} mood="serious" className={styles.plate} eager />
      {lead && (
        <p className={styles.name}>
          <b lang={texts.lang(`cast/${lead.id}.name`)}>{texts.text(`cast/${lead.id}.name`)}</b>
          <span lang={texts.lang(`cast/${lead.id}.title`)}>{office}</span>
        </p>
      )}
      <div className={styles.words}>
        <Link href={backHref} className={styles.back}>
          <Icon name="back" />
          {t("back")}
        </Link>
        <h1 lang={texts.lang("title")}>{texts.text("title")}</h1>
        <p className={styles.tagline} lang={texts.lang("tagline")}>
          {texts.text("tagline")}
        </p>
        <section aria-labelledby="you" className={styles.you}>
          <h2 id="you">{t("you")}</h2>
          <CaseText texts={texts} id="briefing.you" />
        </section>
        <p className={styles.length}>
          <Icon name="clock" />
          {length}
        </p>
        {roomHref !== undefined && (
          <Link href={roomHref} className={styles.back}>
            <Icon name="people" />
            {t("room")}
          </Link>
        )}
      </div>
    </div>
  );
}
