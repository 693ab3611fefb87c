import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ROOM_LIMITS } from "../../core/room/limits.ts";
import type { ConsoleView } from "../../core/room/view.ts";
import { Button } from "../../ui/Button.tsx";
import { TextField } from "../../ui/Field.tsx";
import styles from "./Console.module.css";
import type { Lead } from "./useLead.ts";

/** What the case's author wrote for whoever leads, and what the facilitator writes. None of it is ever on the stage. */
export function Notes({ lead, view, team }: { lead: Lead; view: ConsoleView; team: string | undefined }) {
  const { t } = useTranslation("workshop");
  const notes = team === undefined ? undefined : view.notes[team];
  const [own, setOwn] = useState(view.note);
  return (
    <section className={styles.panel}>
      <h2>{t("notes.title")}</h2>
      {notes !== undefined && (
        <dl className={styles.notes}>
          <dt>{t("notes.ask")}</dt>
          <dd lang={notes.ask.lang}>{notes.ask.text}</dd>
          <dt>{t("notes.listenFor")}</dt>
          <dd lang={notes.listenFor.lang}>{notes.listenFor.text}</dd>
          <dt>{t("notes.time")}</dt>
          <dd>{t("plan.minutes", { count: notes.minutes })}</dd>
        </dl>
      )}
      <TextField
        label={t("notes.own")}
        help={t("notes.ownHelp")}
        value={own}
        maxLength={ROOM_LIMITS.note}
        onChange={(event) => setOwn(event.target.value)}
      />
      <Button size="small" disabled={own === view.note} onClick={() => void lead.send({ type: "note", text: own })}>
        {t("notes.save")}
      </Button>
    </section>
  );
}
