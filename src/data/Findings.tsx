import { useTranslation } from "react-i18next";
import type { Finding } from "../core/case/finding.ts";
import styles from "./Findings.module.css";

interface Props {
  readonly findings: readonly Finding[];
  readonly explain: (finding: Finding) => string;
}

/** A file from another program can be wrong in a thousand places for one reason. */
const SHOWN = 12;

/** What is wrong with a file: the place, and a sentence. */
export function Findings({ findings, explain }: Props) {
  const { t } = useTranslation("data");
  const rest = findings.length - SHOWN;
  return (
    <>
      <dl className={styles.findings}>
        {findings.slice(0, SHOWN).map((finding, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: findings have no identity and are never reordered.
          <div key={i}>
            <dt>{finding.pointer === "" ? t("taken.wholeFile") : <code>{finding.pointer}</code>}</dt>
            <dd>{explain(finding)}</dd>
          </div>
        ))}
      </dl>
      {rest > 0 && <p>{t("taken.more", { count: rest })}</p>}
    </>
  );
}
