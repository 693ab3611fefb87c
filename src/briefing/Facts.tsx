import { useTranslation } from "react-i18next";
import type { CaseFrame } from "../core/case/schema.ts";
import { Icon } from "../ui/icons.tsx";
import { CaseText } from "./CaseText.tsx";
import styles from "./Facts.module.css";
import type { CaseTexts } from "./types.ts";

/** Which of the case's statements are public facts, which are disputed and which are made up. */
export function Facts({ frame, texts }: { frame: CaseFrame; texts: CaseTexts }) {
  const { t } = useTranslation("briefing");
  if (frame.facts.length === 0) return null;
  return (
    <details className={styles.facts}>
      <summary>
        <Icon name="next" />
        <h2>{t("facts")}</h2>
      </summary>
      {frame.note !== undefined && <CaseText texts={texts} id="note" />}
      <dl>
        {frame.facts.map(({ id, status, source }) => (
          <div key={id}>
            <dt>{t(`status.${status}`)}</dt>
            <dd>
              <CaseText texts={texts} id={`facts/${id}.text`} />
              {source !== undefined && (
                <p className="cap" lang={texts.lang(`facts/${id}.source`)}>
                  {texts.text(`facts/${id}.source`)}
                </p>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
