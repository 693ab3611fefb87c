import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import styles from "./ConfirmDialog.module.css";

/** Something to be deleted, as it is asked about and done. */
export interface Question {
  readonly title: string;
  readonly text: string;
  readonly keep: string;
  readonly act: string;
  /** A way to be on the safe side, e.g. a backup. */
  readonly before?: ReactNode;
  onYes(): void;
}

interface Props {
  readonly question: Question | null;
  readonly onClose: () => void;
}

/** Asks before something is deleted, and says that it can be undone. */
export function ConfirmDialog({ question, onClose }: Props) {
  const { t } = useTranslation("data");
  return (
    <Dialog
      open={question !== null}
      onClose={onClose}
      title={question?.title ?? ""}
      actions={
        <>
          <Button onClick={onClose}>{question?.keep}</Button>
          <Button
            iconBefore="trash"
            className={styles.delete}
            onClick={() => {
              question?.onYes();
              onClose();
            }}
          >
            {question?.act}
          </Button>
        </>
      }
    >
      <div className={styles.words}>
        <p>{question?.text}</p>
        <p className="muted">{t("confirm.undo")}</p>
        {question?.before}
      </div>
    </Dialog>
  );
}
