import { lazy, Suspense } from "react";
import type { MeView, PhoneView } from "../../core/room/view.ts";
import { Button } from "../../ui/Button.tsx";
import { classes } from "../../ui/classes.ts";
import type { RoomLink } from "../link/link.ts";
import { useWords } from "../words/Words.tsx";
import styles from "./Part.module.css";
import { Draft } from "./table/Draft.tsx";
import { useSend } from "./useSend.ts";

const Activity = lazy(() => import("./table/Activity.tsx"));

interface Props {
  readonly link: RoomLink<PhoneView>;
  readonly view: PhoneView;
  readonly me: MeView;
}

/** At the negotiation table: what the own side is about to say, and whether it agrees. */
export function TableSeat({ link, view, me }: Props) {
  const { t, language } = useWords();
  const { send, busy, trouble } = useSend(link);
  const { table } = view;
  const draft = table?.draft ?? null;
  const waits = table !== null && isTheirTurn(table);
  if (table === null) return <p className={styles.help}>{t("table.wait")}</p>;
  const mine = draft !== null && me.endorsed?.draft === draft.id ? me.endorsed.yes : null;
  return (
    <section className={styles.part}>
      <h2>{t("table.title")}</h2>
      {table.seat === null && <p className={styles.help}>{t("table.watch")}</p>}
      {table.seat !== null && (waits || me.spokesperson) && (
        <p className={styles.help} role="status">
          {t(waits ? "table.theirs" : "table.speaks")}
        </p>
      )}
      {draft !== null && (
        <div className={classes(styles.private, styles.part)}>
          <h3>{t("table.draft")}</h3>
          <Draft table={table} />
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
      <Suspense fallback={<p className={styles.help}>…</p>}>
        <Activity
          table={table}
          language={language}
          locked={busy || waits || view.paused || table.seat === null || !me.spokesperson}
          onEvent={(event) => void send({ type: "compose", event: { ...event, seat: undefined } })}
        />
      </Suspense>
      {trouble !== null && (
        <p className={styles.trouble} role="alert">
          {trouble}
        </p>
      )}
    </section>
  );
}

/** Where a kind of activity has turns, its view says whose it is. */
function isTheirTurn({ seat, activity }: NonNullable<PhoneView["table"]>): boolean {
  const { turn, place } = activity as { readonly turn?: unknown; readonly place?: unknown };
  return seat !== null && turn !== undefined && turn !== seat && place !== "preparation" && place !== "closing";
}
