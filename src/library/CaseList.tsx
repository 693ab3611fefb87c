import { useTranslation } from "react-i18next";
import { EmptyState } from "../ui/EmptyState.tsx";
import styles from "./CaseList.module.css";
import { CaseRow } from "./CaseRow.tsx";
import { standingOf } from "./programme.ts";
import type { AttemptSummary, LibraryCase, Links } from "./types.ts";

interface Props {
  readonly cases: readonly LibraryCase[];
  readonly attempts: readonly AttemptSummary[];
  readonly links: Links;
  readonly searching: boolean;
}

export function CaseList({ cases, attempts, links, searching }: Props) {
  const { t } = useTranslation("library");
  if (cases.length === 0) {
    const kind = searching ? "notFound" : "none";
    return <EmptyState title={t(`empty.${kind}`)}>{t(`empty.${kind}Text`)}</EmptyState>;
  }
  return (
    <ol className={styles.rows}>
      {cases.map((item) => (
        <CaseRow key={item.id} item={item} standing={standingOf(item.id, attempts)} href={links.briefing(item.id)} />
      ))}
    </ol>
  );
}
