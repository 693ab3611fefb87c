import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseFrame } from "../core/case/schema.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Icon, type IconName } from "../ui/icons.tsx";
import { CaseText } from "./CaseText.tsx";
import styles from "./Documents.module.css";
import type { CaseTexts } from "./types.ts";

type Kind = CaseFrame["documents"][number]["kind"];

const ICONS: Partial<Record<Kind, IconName>> = {
  email: "mail",
  "org-chart": "people",
  quotation: "table",
  rfq: "table",
};

interface Props {
  readonly frame: CaseFrame;
  readonly texts: CaseTexts;
  readonly read: readonly string[];
  readonly onRead: (id: string) => void;
}

/** What lies on the table from the start. Papers that turn up later are not announced. */
export function Documents({ frame, texts, read, onRead }: Props) {
  const { t } = useTranslation("briefing");
  const [open, setOpen] = useState<string | null>(null);
  const papers = frame.documents.filter((document) => document.when === undefined);
  if (papers.length === 0) return null;
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{t("documents")}</h2>
      <p className={styles.hint}>{t("documentsHint")}</p>
      <ul className={styles.list}>
        {papers.map(({ id, kind }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                setOpen(id);
                onRead(id);
              }}
            >
              <Icon name={ICONS[kind] ?? "document"} />
              <span>
                <span lang={texts.lang(`documents/${id}.title`)}>{texts.text(`documents/${id}.title`)}</span>
                <span className={styles.kind}>{t(`kind.${kind}`)}</span>
              </span>
              {read.includes(id) && <span className={styles.read}>{t("read")}</span>}
            </button>
          </li>
        ))}
      </ul>
      <Dialog
        open={open !== null}
        onClose={() => setOpen(null)}
        shape="sheet"
        title={open === null ? "" : texts.text(`documents/${open}.title`)}
        lang={open === null ? undefined : texts.lang(`documents/${open}.title`)}
      >
        {open !== null && <CaseText texts={texts} id={`documents/${open}.text`} />}
      </Dialog>
    </section>
  );
}
