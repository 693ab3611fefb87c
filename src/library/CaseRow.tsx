import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { Chip } from "../ui/Chip.tsx";
import { Portrait } from "../ui/Portrait.tsx";
import styles from "./CaseRow.module.css";
import type { Standing } from "./programme.ts";
import type { LibraryCase } from "./types.ts";

interface Props {
  readonly item: LibraryCase;
  readonly standing: Standing;
  readonly href: string;
}

export function CaseRow({ item, standing, href }: Props) {
  const { t } = useTranslation("library");
  return (
    <li className={styles.row}>
      <Portrait person={item.portrait} mood="calm" className={styles.plate} />
      <div className={styles.what}>
        <h3 lang={item.lang}>
          <Link href={href}>{item.title}</Link>
        </h3>
        <p lang={item.lang}>{item.tagline}</p>
        <ul className={styles.skills} lang={item.lang}>
          {item.competencies.map((label) => (
            <li key={label}>{label}</li>
          ))}
        </ul>
        {item.imported && <Chip>{t("list.imported")}</Chip>}
      </div>
      <span className={styles.minutes}>{t("minutes", { count: item.minutes })}</span>
      <Result standing={standing} />
    </li>
  );
}

function Result({ standing }: { standing: Standing }) {
  const { t } = useTranslation("library");
  if (standing.kind === "new") return <span className={styles.result}>{t("result.new")}</span>;
  if (standing.kind === "open") {
    return <span className={styles.result}>{t("result.open", { count: standing.decisions })}</span>;
  }
  if (standing.best === undefined) {
    return <span className={styles.result}>{t("result.finished", { count: standing.times })}</span>;
  }
  return (
    <span className={styles.best}>
      <span>
        <b>{standing.best}</b> %
      </span>
      <span className={styles.bar} aria-hidden="true">
        <i style={{ inlineSize: `${standing.best}%` }} />
      </span>
      <span>{t("result.best")}</span>
    </span>
  );
}
