import { useTranslation } from "react-i18next";
import { Link, useLocation } from "wouter";
import { Pips } from "./Pips.tsx";
import styles from "./Programme.module.css";
import { casesOf, MODULES, standingOf } from "./programme.ts";
import type { AttemptSummary, LibraryCase } from "./types.ts";

interface Props {
  readonly cases: readonly LibraryCase[];
  readonly attempts: readonly AttemptSummary[];
  /** The chosen module; undefined: all cases; null: neither, while searching. */
  readonly current: string | undefined | null;
}

const address = (module: string | undefined): string => (module === undefined ? "/" : `/?module=${module}`);

/** The eight modules of the course. A list of links where there is room, a select on a phone. */
export function Programme({ cases, attempts, current }: Props) {
  const { t } = useTranslation("library");
  const [, go] = useLocation();
  return (
    <nav className={styles.programme} aria-labelledby="programme">
      <h2 id="programme">{t("programme.title")}</h2>
      <ol className={styles.list}>
        <li>
          <Link href={address(undefined)} aria-current={current === undefined ? "true" : undefined}>
            <span className={styles.number} />
            <span>{t("list.all")}</span>
            <span className={styles.count}>{cases.length}</span>
          </Link>
        </li>
        {MODULES.map((module) => {
          const here = casesOf(module, cases);
          const finished = here.filter(({ id }) => standingOf(id, attempts).kind === "finished").length;
          return (
            <li key={module}>
              <Link href={address(module)} aria-current={current === module ? "true" : undefined}>
                <span className={styles.number}>{module}</span>
                <span>{t(`modules.${module}`)}</span>
                {here.length === 0 ? (
                  <span className={styles.none}>{t("programme.none")}</span>
                ) : (
                  <Pips total={here.length} done={finished} />
                )}
              </Link>
            </li>
          );
        })}
      </ol>
      <label className={styles.select}>
        <span className="sr">{t("programme.choose")}</span>
        <select value={current ?? ""} onChange={(event) => go(address(event.target.value || undefined))}>
          <option value="">{t("list.all")}</option>
          {MODULES.map((module) => (
            <option key={module} value={module}>
              {t("list.module", { number: module, title: t(`modules.${module}`) })}
            </option>
          ))}
        </select>
      </label>
    </nav>
  );
}
