import { type ReactNode, useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "wouter";
import { FileDrop } from "../ui/FileDrop.tsx";
import { CaseList } from "./CaseList.tsx";
import { Hero } from "./Hero.tsx";
import styles from "./LibraryScreen.module.css";
import { ModuleRows } from "./ModuleRows.tsx";
import { Programme } from "./Programme.tsx";
import { casesOf, featured, MODULES, resumable, search } from "./programme.ts";
import { Resume } from "./Resume.tsx";
import { SearchField } from "./SearchField.tsx";
import type { AttemptSummary, LibraryCase, Links } from "./types.ts";

interface Props {
  /** The featured one first. */
  readonly cases: readonly LibraryCase[];
  readonly attempts: readonly AttemptSummary[];
  readonly links: Links;
  /** Now, in milliseconds since 1970, for "yesterday". */
  readonly now: number;
  /** A file that somebody chose or dropped; what comes of it is the app's to say. */
  readonly onImport: (file: File) => void;
  /** Something the app has to say above the list, e.g. what is wrong with an imported file. */
  readonly notice?: ReactNode;
}

export default function LibraryScreen({ cases, attempts, links, now, onImport, notice }: Props) {
  const { t } = useTranslation("library");
  const [params] = useSearchParams();
  const [query, setQuery] = useState("");
  const asked = params.get("module") ?? "";
  const module = MODULES.includes(asked) ? asked : undefined;
  const lead = featured(cases, attempts);
  const open = resumable(attempts, cases);
  // The case to play next is there first; the list follows while its sentence is read.
  const listed = useDeferredValue(true, false);
  const searching = query.trim() !== "";
  const shown = searching ? search(query, cases) : module === undefined ? cases : casesOf(module, cases);
  const heading = searching
    ? t("list.found", { count: shown.length })
    : module === undefined
      ? t("list.all")
      : t("list.module", { number: module, title: t(`modules.${module}`) });
  return (
    <FileDrop
      label={t("import.button")}
      hint={t("import.hint")}
      dropHint={t("import.drop")}
      size="small"
      onFile={onImport}
    >
      {(openFile) => (
        <>
          <h1 className="sr">{t("title")}</h1>
          <div className={styles.wall}>
            {lead && <Hero item={lead} attempts={attempts} href={links.briefing(lead.id)} />}
            {open && <Resume {...open} href={links.play(open.attempt.attemptId)} now={now} />}
          </div>
          {listed && (
            <div className={styles.desk}>
              <Programme cases={cases} attempts={attempts} current={searching ? null : module} />
              <section className={styles.list} aria-labelledby="list">
                <div className={styles.head}>
                  <h2 id="list" aria-live="polite">
                    {heading}
                  </h2>
                  <SearchField value={query} onChange={setQuery} />
                </div>
                {notice}
                <CaseList cases={shown} attempts={attempts} links={links} searching={searching} />
                {!searching && module !== undefined && <ModuleRows module={module} cases={cases} />}
                <div className={styles.open}>{openFile}</div>
              </section>
            </div>
          )}
        </>
      )}
    </FileDrop>
  );
}
