import { useTranslation } from "react-i18next";
import type { ConsoleView } from "../../core/room/view.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./Console.module.css";
import type { Lead } from "./useLead.ts";

/** Opens the boards for cards from the phones. */
export function Boards({ lead, view }: { lead: Lead; view: ConsoleView }) {
  const { t } = useTranslation("workshop");
  if (view.phase !== "debrief" && !view.boardsOpen && view.cards.length === 0) return null;
  return (
    <section className={styles.panel}>
      <h2>{t("boards.title")}</h2>
      <p className={styles.cap}>{t("boards.cards", { count: view.cards.length })}</p>
      <div className={styles.row}>
        <Button
          size="small"
          onClick={() =>
            void lead.send({ type: "boards", open: !view.boardsOpen }).then((ok) => {
              if (ok && !view.boardsOpen) void lead.send({ type: "show", what: "boards" });
            })
          }
        >
          {t(view.boardsOpen ? "boards.close" : "boards.open")}
        </Button>
      </div>
    </section>
  );
}
