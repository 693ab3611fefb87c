import type { MeView, PhoneView } from "../../core/room/view.ts";
import { Button } from "../../ui/Button.tsx";
import type { RoomLink } from "../link/link.ts";
import { useWords } from "../words/Words.tsx";
import styles from "./Part.module.css";
import { useSend } from "./useSend.ts";

interface Props {
  readonly link: RoomLink<PhoneView>;
  readonly view: PhoneView;
  readonly me: MeView;
}

/** At the negotiation table: what the own side is about to say, and whether it agrees. */
export function TableSeat({ link, view, me }: Props) {
  const { t } = useWords();
  const { send, busy, trouble } = useSend(link);
  const { table } = view;
  if (table === null) return <p className={styles.help}>{t("table.wait")}</p>;
  const { draft } = table;
  const mine = draft !== null && me.endorsed?.draft === draft.id ? me.endorsed.yes : null;
  return (
    <section className={styles.part}>
      <h2>{t("table.title")}</h2>
      {table.seat === null && <p className={styles.help}>{t("table.watch")}</p>}
      {table.seat !== null && me.spokesperson && <p className={styles.help}>{t("table.speaks")}</p>}
      {draft !== null && (
        <div className={styles.private}>
          <h3>{t("table.draft")}</h3>
          <p className={styles.help}>{t("table.endorsed", { yes: draft.yes, needed: draft.needed })}</p>
          {me.spokesperson ? (
            <Button
              variant="primary"
              disabled={busy || draft.yes < draft.needed}
              onClick={() => void send({ type: "make", draft: draft.id })}
            >
              {t("table.make")}
            </Button>
          ) : (
            <div className={styles.row}>
              {[true, false].map((yes) => (
                <Button
                  key={String(yes)}
                  disabled={busy}
                  aria-pressed={mine === yes}
                  onClick={() => void send({ type: "endorse", draft: draft.id, yes })}
                >
                  {t(yes ? "table.endorse" : "table.against")}
                </Button>
              ))}
            </div>
          )}
        </div>
      )}
      {trouble !== null && (
        <p className={styles.trouble} role="alert">
          {trouble}
        </p>
      )}
    </section>
  );
}
