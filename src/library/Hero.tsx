import { useTranslation } from "react-i18next";
import { ButtonLink } from "../ui/Button.tsx";
import { Portrait } from "../ui/Portrait.tsx";
import { whoIs } from "../ui/people.ts";
import styles from "./Hero.module.css";
import { homeModule, standingOf } from "./programme.ts";
import type { AttemptSummary, LibraryCase } from "./types.ts";

interface Props {
  readonly item: LibraryCase;
  readonly attempts: readonly AttemptSummary[];
  readonly href: string;
}

/** A face and a sentence: the case to play next. */
export function Hero({ item, attempts, href }: Props) {
  const { t } = useTranslation("library");
  const { lang, lead, decisions, minutes } = item;
  const why = attempts.length === 0 ? "first" : standingOf(item.id, attempts).kind === "finished" ? "again" : "next";
  const module = homeModule(item);
  return (
    <section className={styles.hero} aria-label={item.title}>
      <Portrait person={item.portrait} mood="serious" className={styles.plate} eager />
      <div className={styles.words}>
        <p className={styles.why}>
          <b>{t(`hero.${why}`)}</b>
          {module && <span>{t("hero.module", { number: module, title: t(`modules.${module}`) })}</span>}
        </p>
        <blockquote className={styles.hook} lang={lang}>
          {item.hook}
        </blockquote>
        <p className={styles.who} lang={lang}>
          {whoIs(lead, lang)}
          <br />
          <b>{item.title}</b>
        </p>
        <div className={styles.act}>
          <ButtonLink variant="primary" href={href} iconAfter="arrow">
            {t("hero.sit")}
          </ButtonLink>
          <span>
            {decisions === undefined ? t("minutes", { count: minutes }) : t("hero.length", { minutes, decisions })}
          </span>
        </div>
      </div>
    </section>
  );
}
