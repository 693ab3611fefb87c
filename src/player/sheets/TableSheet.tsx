import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AttemptView } from "../../core/attempt/project.ts";
import type { CompiledCase } from "../../core/machine/compile.ts";
import type { World } from "../../core/world.ts";
import { Button } from "../../ui/Button.tsx";
import { type CaseTexts, personName } from "../../ui/case-texts.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Icon, type IconName } from "../../ui/icons.tsx";
import { RichText } from "../../ui/RichText.tsx";
import styles from "./TableSheet.module.css";

interface Props {
  readonly compiled: CompiledCase;
  readonly texts: CaseTexts;
  readonly world: World;
  readonly documents: AttemptView["documents"];
  readonly promises: AttemptView["promises"];
  onRead(document: string): void;
  readonly onClose: () => void;
}

const ICONS: Partial<Record<string, IconName>> = { email: "mail", "org-chart": "people", quotation: "table" };

/** What lies on the table: documents to read, and what one has promised. */
export function TableSheet({ compiled, texts, world, documents, promises, onRead, onClose }: Props) {
  const { t } = useTranslation("player");
  const [reading, setReading] = useState<string | null>(null);
  const kindOf = (id: string): string => compiled.case.documents.find((one) => one.id === id)?.kind ?? "note";

  if (reading !== null) {
    const title = texts.of(`documents/${reading}.title`);
    const body = texts.of(`documents/${reading}.text`, world);
    return (
      <Dialog
        open
        onClose={onClose}
        title={title.text}
        lang={title.lang}
        shape="sheet"
        actions={
          <Button iconBefore="back" onClick={() => setReading(null)}>
            {t("table.back")}
          </Button>
        }
      >
        <p className={styles.kind}>{t(`table.kind.${kindOf(reading)}`)}</p>
        <RichText className={styles.text} text={body.text} lang={body.lang} />
      </Dialog>
    );
  }
  const open = (id: string): void => {
    setReading(id);
    onRead(id);
  };
  return (
    <Dialog open onClose={onClose} title={t("table.title")} shape="sheet">
      {documents.length + promises.length === 0 && <p className={styles.empty}>{t("table.empty")}</p>}
      <ul className={styles.list}>
        {documents.map(({ id, read }) => {
          const title = texts.of(`documents/${id}.title`);
          return (
            <li key={id}>
              <button type="button" className={styles.document} onClick={() => open(id)}>
                <Icon name={ICONS[kindOf(id)] ?? "document"} />
                <span className={styles.title} lang={title.lang}>
                  {title.text}
                </span>
                <span className={read ? styles.read : styles.new}>{t(read ? "table.read" : "table.notRead")}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {promises.length > 0 && (
        <>
          <h3 className={styles.heading}>{t("table.promised")}</h3>
          <ul className={styles.promises}>
            {promises.map(({ id, state }) => {
              const to = compiled.case.promises.find((one) => one.id === id)?.to ?? "";
              const name = personName(compiled.case, texts, to);
              const promise = texts.of(`promises/${id}.text`, world);
              return (
                <li key={id}>
                  <span lang={promise.lang} className={styles.promise}>
                    {promise.text}
                  </span>
                  <span className={styles.to}>
                    {name && <span lang={name.lang}>{t("table.to", { name: name.text })}</span>}
                    <b className={state === "broken" ? styles.broken : undefined}>{t(`table.promise.${state}`)}</b>
                  </span>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </Dialog>
  );
}
