import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConsoleView, PlayView } from "../../core/room/view.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import type { Move } from "../parts/clicker.ts";
import styles from "./Console.module.css";
import { nextStep } from "./next.ts";
import type { Lead } from "./useLead.ts";

interface Props {
  readonly lead: Lead;
  readonly view: ConsoleView;
  readonly play: PlayView | undefined;
  readonly onStep: (move: Move) => void;
}

/** Always at the same place: one step back, and the one that comes next. */
export function Steps({ lead, view, play, onStep }: Props) {
  const { t } = useTranslation("workshop");
  const [ending, setEnding] = useState(false);
  const room = view.can.room ?? [];
  const next = nextStep(view, play);
  const canBack = room.includes("back") || (view.can[play?.team ?? ""] ?? []).includes("back");
  return (
    <footer className={styles.steps}>
      <Button disabled={!canBack || !view.driving} onClick={() => onStep("back")} iconBefore="back">
        {t("steps.back")}
      </Button>
      <p className={styles.trouble} role="alert">
        {lead.trouble}
      </p>
      {room.includes("debrief") && next !== "debrief" && (
        <Button variant="link" onClick={() => void lead.send({ type: "debrief" })}>
          {t("steps.debrief")}
        </Button>
      )}
      {room.includes("end") && view.phase === "debrief" && (
        <Button variant="link" onClick={() => setEnding(true)}>
          {t("steps.end")}
        </Button>
      )}
      {next !== null && (
        <Button variant="primary" disabled={!view.driving} iconAfter="arrow" onClick={() => onStep("advance")}>
          {t(`next.${next}`)}
        </Button>
      )}
      <Dialog
        open={ending}
        onClose={() => setEnding(false)}
        title={t("end.title")}
        actions={
          <Button
            variant="primary"
            onClick={() => {
              setEnding(false);
              void lead.send({ type: "end" });
            }}
          >
            {t("end.go")}
          </Button>
        }
      >
        <p>{t("end.text")}</p>
      </Dialog>
    </footer>
  );
}
