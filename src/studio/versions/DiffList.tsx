import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession, useStudio, useStudioStore } from "../context.ts";
import { formPlace, kindOf } from "../document/kinds.ts";
import { nameOf } from "../document/names.ts";
import { find, lastOf } from "../document/place.ts";
import type { CaseDoc, StudioDocument } from "../document/types.ts";
import { compare, type Difference, translationsBetween } from "./compare.ts";
import styles from "./DiffList.module.css";

const SHOWN = 200;

/** What changed since a version, thing by thing. */
export function DiffList({ version }: { version: string }) {
  const { t } = useTranslation("studio");
  const { versions } = useSession();
  const doc = useStudio((state) => state.doc);
  const [old, setOld] = useState<StudioDocument>();
  useEffect(() => void versions.read(version).then(setOld, () => undefined), [versions, version]);
  if (old === undefined) return null;
  const differences = compare(old.case, doc.case);
  const translations = Object.entries(translationsBetween(old, doc));
  if (differences.length === 0 && translations.length === 0) return <p className={styles.same}>{t("diff.same")}</p>;
  return (
    <ul className={styles.diff}>
      {differences.slice(0, SHOWN).map((one) => (
        <Entry key={`${one.kind} ${one.place}`} difference={one} old={old.case} now={doc.case} />
      ))}
      {differences.length > SHOWN && (
        <li className={styles.same}>{t("diff.more", { count: differences.length - SHOWN })}</li>
      )}
      {translations.map(([language, count]) => (
        <li key={language} className={styles.same}>
          {t("diff.translations", { language: t(`language.${language}`), count })}
        </li>
      ))}
    </ul>
  );
}

function Entry({ difference, old, now }: { difference: Difference; old: CaseDoc; now: CaseDoc }) {
  const { t, i18n } = useTranslation("studio");
  const store = useStudioStore();
  const { kind, place, before, after } = difference;
  const there = find(now, place) !== undefined ? now : old;
  const form = formPlace(place);
  const field = form === place ? "" : lastOf(place);
  const fieldName = i18n.exists(`field.${field}`, { ns: "studio" }) ? t(`field.${field}`) : field;
  return (
    <li className={styles.entry}>
      <button type="button" className={styles.where} onClick={() => store.select(place)}>
        <b>{t(`diff.${kind}`)}</b> {t(`kind.${kindOf(form)}`)} <span lang={there.language}>{nameOf(there, form)}</span>
        {field !== "" && ` · ${fieldName}`}
      </button>
      {kind !== "moved" && form !== place && (
        <div className={styles.texts} lang={now.language}>
          {before !== undefined && <del>{before}</del>}
          {after !== undefined && <ins>{after}</ins>}
        </div>
      )}
    </li>
  );
}
