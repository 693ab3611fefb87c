import { useTranslation } from "react-i18next";
import { OUTLINE } from "../core/case/outline.ts";
import styles from "./ModuleRows.module.css";
import type { LibraryCase } from "./types.ts";

/** What the module asks one to be able to do, row by row, and where it can be practised; says what is not there yet. */
export function ModuleRows({ module, cases }: { module: string; cases: readonly LibraryCase[] }) {
  const { t } = useTranslation("library");
  return (
    <section className={styles.rows} aria-labelledby="rows">
      <h3 id="rows">{t("rows.title")}</h3>
      <dl>
        {(OUTLINE[module] ?? []).map((row) => {
          const here = cases.filter((item) => item.practises.includes(row));
          return (
            <div key={row} className={here.length > 0 ? styles.covered : undefined}>
              <dt>
                <span className={styles.id}>{row}</span>
                {t(`rows.${row.replace(".", "-")}`)}
              </dt>
              <dd>
                {here.length === 0
                  ? t("rows.none")
                  : here.map((item) => (
                      <span key={item.id} lang={item.lang}>
                        {item.title}
                      </span>
                    ))}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
