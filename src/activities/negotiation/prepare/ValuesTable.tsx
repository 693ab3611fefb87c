import { useTranslation } from "react-i18next";
import type { CaseTexts } from "../../../ui/case-texts.ts";
import type { Names } from "../parts/names.tsx";
import { points } from "../parts/numbers.ts";
import { Text } from "../parts/Text.tsx";
import { ascending } from "../play/draft.ts";
import type { TableView } from "../view.ts";
import styles from "./ValuesTable.module.css";

/** What every value of every issue is worth to oneself, the best first. */
export function ValuesTable({ view, texts, names }: { view: TableView; texts: CaseTexts; names: Names }) {
  const { t, i18n } = useTranslation("negotiation");
  return (
    <dl className={styles.values} aria-label={t("prepare.values")}>
      {view.issues.map((issue) => (
        <div key={issue.id}>
          <dt>
            <Text of={names.issue(issue.id)} />
            {issue.about !== null && <small lang={texts.of(issue.about).lang}>{texts.of(issue.about).text}</small>}
          </dt>
          {[...ascending(issue)].reverse().map(({ id, worth }) => (
            <dd key={id}>
              <Text of={names.value(issue.id, id)} /> <b>{points(worth, i18n.language)}</b>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
