import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ActivityEvent } from "../../../core/attempt/log.ts";
import { Button } from "../../../ui/Button.tsx";
import { ErrorBanner } from "../../../ui/ErrorBanner.tsx";
import type { NegotiationEvent } from "../events.ts";
import { OfferTerms } from "../parts/OfferTerms.tsx";
import { quoting } from "../parts/quoting.ts";
import type { Fault } from "../reveal-model.ts";
import type { Terms } from "../view.ts";
import styles from "./parts.module.css";
import { useTable } from "./reading.tsx";

/** As many as one can take in; the rest cost less. */
const MOST = 6;

/** Each fault, the better move at that moment, and the way back to it. */
export function Faults() {
  const { t } = useTranslation("negotiation");
  const { Chapter, reveal, onPaper, tryFrom, playOn, say } = useTable();
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  const faults = grouped(reveal.judgement.faults);
  const go = async (seq: number, event: NegotiationEvent | null): Promise<void> => {
    setFailed(false);
    setBusy(true);
    try {
      playOn(await tryFrom(seq, event as ActivityEvent | null));
    } catch {
      setFailed(true);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Chapter title={t(faults.length === 0 ? "debrief.faults.none" : "debrief.faults.title")}>
      {failed && <ErrorBanner title={t("debrief.faults.failed")} onDismiss={() => setFailed(false)} />}
      <ol className={styles.list}>
        {faults.slice(0, MOST).map((fault) => {
          const { seq, code, cost, better, times } = fault;
          return (
            <li key={`${seq}/${code}`} className={styles.item}>
              <h3>
                {t(`debrief.faults.code.${code}`, wordsOf(fault))}
                {times > 1 && <small>{t("debrief.faults.times", { count: times })}</small>}
                <small>{t("debrief.faults.cost", { count: Math.max(1, Math.round(cost)) })}</small>
              </h3>
              {better !== null && (
                <p className={styles.better}>
                  <span className="sr">{t("debrief.faults.better")} </span>
                  <Move event={better} />
                </p>
              )}
              {!onPaper && (
                <div className={styles.ways}>
                  <Button size="small" iconBefore="retry" disabled={busy} onClick={() => void go(seq, null)}>
                    {t("debrief.faults.try")}
                  </Button>
                  {better !== null && (
                    <Button variant="link" size="small" disabled={busy} onClick={() => void go(seq, better)}>
                      {t("debrief.faults.play")}
                    </Button>
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </Chapter>
  );

  function wordsOf({ params }: Fault): Record<string, string> {
    return Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, typeof value === "number" ? say(value) : value]),
    );
  }
}

/** Faults of one kind once, with what they cost together; the dearest of them is the one to go back to. */
function grouped(faults: readonly Fault[]): (Fault & { readonly times: number })[] {
  const groups = new Map<string, Fault[]>();
  for (const fault of faults) groups.set(fault.code, [...(groups.get(fault.code) ?? []), fault]);
  return [...groups.values()]
    .flatMap((group) => {
      const [dearest] = [...group].sort((a, b) => b.cost - a.cost);
      const cost = group.reduce((sum, fault) => sum + fault.cost, 0);
      return dearest === undefined ? [] : [{ ...dearest, cost, times: group.length }];
    })
    .sort((a, b) => b.cost - a.cost);
}

/** A move as it would be made. */
function Move({ event }: { event: NegotiationEvent }) {
  const { t } = useTranslation("negotiation");
  const { names, reveal, table, texts, listed } = useTable();
  const termsIn = (terms: Terms, ids: readonly string[]): string =>
    listed(
      ids.map((id) =>
        t("condition.term", { issue: names.issue(id).text, value: names.value(id, terms[id] ?? "").text }),
      ),
    );
  switch (event.type) {
    case "offer": {
      const [terms] = event.outcomes;
      return (
        <>
          {event.outcomes.length > 1
            ? t("debrief.faults.event.package", { count: event.outcomes.length })
            : t("debrief.faults.event.offer")}{" "}
          {event.condition !== undefined && terms !== undefined && (
            <>
              {t("condition.sentence", {
                asked: termsIn(terms, event.condition.ifYou),
                given: termsIn(terms, event.condition.thenWe),
              })}{" "}
            </>
          )}
          {terms !== undefined && <OfferTerms terms={terms} issues={reveal.issues.map(({ id }) => id)} names={names} />}
        </>
      );
    }
    case "talk": {
      const move = reveal.talk.find(({ id }) => id === event.move);
      const label = table.issues.find(({ id }) => id === event.issue)?.label ?? "…";
      const words = move === undefined ? "" : texts.of(move.say, quoting(label)).text;
      return t("debrief.faults.event.talk", {
        words: words === "" && move !== undefined ? t(`talk.kind.${move.does}`) : words,
      });
    }
    case "answer": {
      const found = reveal.tactics
        .find(({ id }) => id === event.tactic)
        ?.answers.find(({ say }) => say.endsWith(`/${event.answer}.say`));
      return t("debrief.faults.event.answer", { words: found === undefined ? "" : texts.of(found.say).text });
    }
    case "take-seat":
      return null;
    default:
      return t(`debrief.faults.event.${event.type}`);
  }
}
