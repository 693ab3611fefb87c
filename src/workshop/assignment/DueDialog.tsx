import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field } from "../../ui/Field.tsx";
import { fromLocalTime, toLocalTime } from "../parts/local-time.ts";

interface Props {
  /** Milliseconds since 1970. */
  readonly due: number;
  readonly onClose: () => void;
  readonly onMove: (due: number) => void;
}

/** Another due date: people who have the link see it at once. */
export function DueDialog({ due, onClose, onMove }: Props) {
  const { t } = useTranslation("workshop");
  const [text, setText] = useState(() => toLocalTime(due));
  const wanted = fromLocalTime(text);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("assignment.moveTitle")}
      actions={
        <Button disabled={wanted === undefined} onClick={() => wanted !== undefined && onMove(wanted)}>
          {t("assignment.moveGo")}
        </Button>
      }
    >
      <Field
        label={t("setup.due")}
        help={t("assignment.moveHelp")}
        type="datetime-local"
        required
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </Dialog>
  );
}
