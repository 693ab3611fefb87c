import { useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import type { ActivityViewProps } from "../../../ui/activity-view.ts";
import { Button } from "../../../ui/Button.tsx";
import type { CaseText } from "../../../ui/case-texts.ts";
import { SegmentedRadio } from "../../../ui/SegmentedRadio.tsx";
import { namesOf } from "../parts/names.tsx";
import { points } from "../parts/numbers.ts";
import { Transcript } from "../parts/Transcript.tsx";
import { entriesOf } from "../parts/transcript.ts";
import type { TableView } from "../view.ts";
import { Composer } from "./Composer.tsx";
import { AcceptDialog, WalkOutDialog } from "./Decisions.tsx";
import { type Draft, faultsOf, offerEvent } from "./draft.ts";
import { GiveAndGet } from "./GiveAndGet.tsx";
import { PhaseBar } from "./PhaseBar.tsx";
import styles from "./Table.module.css";
import { TacticPanel } from "./TacticPanel.tsx";
import { Talk } from "./Talk.tsx";
import { TheirOffer } from "./TheirOffer.tsx";
import { Worth } from "./Worth.tsx";

interface Props extends ActivityViewProps<TableView> {
  readonly draft: Draft;
  readonly nameOf: (seat: 0 | 1) => CaseText;
  onDraft(draft: Draft): void;
  /** One's own move; whose it is is added on the way. */
  onMove(event: { readonly type: string } & Readonly<Record<string, unknown>>): void;
}

/** What a phone shows of the table at a time; a wide screen shows all of it. */
const TABS = ["offer", "talk", "log"] as const;
type Tab = (typeof TABS)[number];

/** The table itself: the offer in hand, what can be said instead, and what has passed. */
export function Table(props: Props) {
  const { view, texts, phase, locked, between, aside, history, draft, nameOf, takesFocus, onward, onDraft, onMove } =
    props;
  const { t, i18n } = useTranslation("negotiation");
  const [tab, setTab] = useState<Tab>("offer");
  const [asked, setAsked] = useState<"accept" | "leave" | null>(null);
  const [refused, setRefused] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const hand = useRef<HTMLDivElement>(null);
  const names = namesOf(view.issues, texts);
  const other = nameOf(view.seat === 0 ? 1 : 0);
  const choosing = phase === "choosing";
  const still = !choosing || locked;
  const faults = faultsOf(draft, view);
  const refusal = view.allowed.offer ?? (refused ? (faults[0]?.code ?? null) : null);
  // While an answer is being heard, the log does not run ahead of it.
  const said = phase === "spent" ? history.slice(0, -1) : history;
  const close = (): void => setAsked(null);
  const say = (value: number): string => points(value, i18n.language);

  useEffect(() => {
    // Only where focus was lost with what stood here before; nobody's focus is taken away.
    if (choosing && takesFocus && document.activeElement === document.body) {
      root.current?.querySelector<HTMLElement>("#your-offer")?.focus({ preventScroll: true });
    }
  }, [choosing, takesFocus]);

  const pressing = view.tactic?.id;
  useEffect(() => {
    // What is asked stands above the offer, which may have been turned.
    if (pressing !== undefined) hand.current?.scrollTo?.({ top: 0 });
  }, [pressing]);

  const offer = (): void => {
    setRefused(faults.length > 0);
    if (faults.length === 0 && view.allowed.offer === null) onMove(offerEvent(draft));
  };
  return (
    <div ref={root} className={styles.table} data-tab={tab} data-whole>
      {between !== null && createPortal(<TheirOffer view={view} names={names} other={other} />, between)}
      <div className={styles.top}>
        <PhaseBar view={view} texts={texts} />
        {aside}
      </div>
      <div className={styles.tabs}>
        <SegmentedRadio
          legend={t("tab.title")}
          hideLegend
          segments={TABS.map((value) => ({ value, label: t(`tab.${value}`) }))}
          value={tab}
          onChange={setTab}
        />
      </div>
      <div className={styles.columns}>
        <div ref={hand} className={styles.main}>
          {view.tactic !== null && (
            <TacticPanel
              key={view.tactic.id}
              tactic={view.tactic}
              texts={texts}
              other={other}
              locked={still}
              onAnswer={(answer) => onMove({ type: "answer", tactic: view.tactic?.id, answer })}
            />
          )}
          <div className={styles.offer}>
            <Composer
              view={view}
              texts={texts}
              names={names}
              other={other}
              draft={draft}
              locked={still}
              onDraft={(next) => {
                setRefused(false);
                onDraft(next);
              }}
            />
          </div>
          <div className={styles.talk}>
            {!view.twoPeople && view.seat === 0 && history.length === 0 && view.offers.length === 0 && (
              <Button
                variant="link"
                size="small"
                disabled={still}
                onClick={() => onMove({ type: "take-seat", seat: 1 })}
              >
                {t("prepare.second")}
              </Button>
            )}
            <Talk
              view={view}
              texts={texts}
              names={names}
              locked={still}
              onSay={(move, issue) => {
                setTab("offer");
                onMove({ type: "talk", move, ...(issue === undefined ? {} : { issue }) });
              }}
            />
            <Button
              variant="link"
              size="small"
              disabled={still}
              className={styles.leave}
              onClick={() => setAsked("leave")}
            >
              {t("leave.ask")}
            </Button>
          </div>
        </div>
        <aside className={styles.side} aria-label={t("tab.log")}>
          <section>
            <h3>{t("log.title")}</h3>
            <GiveAndGet log={view.log} names={names} />
          </section>
          <section>
            <h3>{t("transcript.title")}</h3>
            <Transcript
              follows
              entries={entriesOf(said, view)}
              view={view}
              texts={texts}
              names={names}
              nameOf={nameOf}
            />
          </section>
        </aside>
      </div>
      <div className={styles.commit} hidden={locked}>
        <Worth view={view} texts={texts} terms={draft.outcomes[draft.at] ?? {}} />
        <p role="status" className={styles.refused}>
          {choosing && refusal !== null ? t(`refused.${refusal}`) : ""}
        </p>
        {phase === "spent" ? (
          onward
        ) : (
          <div className={styles.moves}>
            {view.open !== null && (
              <Button disabled={still || view.allowed.accept !== null} onClick={() => setAsked("accept")}>
                {t("accept.ask", { worth: say(Math.max(...view.open.outcomes.map(({ worth }) => worth))) })}
              </Button>
            )}
            <Button variant="primary" aria-disabled={still} onClick={() => !still && offer()}>
              {t(draft.outcomes.length > 1 ? "offer.makeSeveral" : "offer.make", { count: draft.outcomes.length })}
            </Button>
          </div>
        )}
      </div>
      {asked === "accept" && view.open !== null && (
        <AcceptDialog
          view={view}
          texts={texts}
          names={names}
          other={other}
          onClose={close}
          onAccept={(which) => {
            close();
            onMove({ type: "accept", ...(which === 0 ? {} : { which }) });
          }}
        />
      )}
      {asked === "leave" && (
        <WalkOutDialog
          view={view}
          texts={texts}
          onClose={close}
          onWalkOut={() => {
            close();
            onMove({ type: "walk-out" });
          }}
        />
      )}
    </div>
  );
}
