import { useState } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import type { ActivityViewProps } from "../../../ui/activity-view.ts";
import { Button } from "../../../ui/Button.tsx";
import type { CaseText } from "../../../ui/case-texts.ts";
import { namesOf } from "../parts/names.tsx";
import { money, points } from "../parts/numbers.ts";
import { Order } from "../parts/Order.tsx";
import { Text } from "../parts/Text.tsx";
import { TacticPanel } from "../play/TacticPanel.tsx";
import { walkAwayOf } from "../play/Worth.tsx";
import { TableSlip } from "../prepare/TableSlip.tsx";
import type { TableView } from "../view.ts";
import styles from "./Closing.module.css";

interface Props extends ActivityViewProps<TableView> {
  readonly other: CaseText;
  onMove(event: { readonly type: string } & Readonly<Record<string, unknown>>): void;
  /** Where two people share the device: the other one's turn to guess. */
  readonly onHandOver: (() => void) | null;
}

/** It is over: what was agreed, a last guess of what mattered to the other, and the way out. */
export function Closing({ view, texts, other, phase, locked, between, aside, onward, onMove, onHandOver }: Props) {
  const { t, i18n } = useTranslation("negotiation");
  const names = namesOf(view.issues, texts);
  const [order, setOrder] = useState<readonly string[]>(view.guess ?? view.issues.map(({ id }) => id));
  const { result } = view;
  const say = (value: number): string => points(value, i18n.language);
  const still = phase !== "choosing" || locked;
  const guessed = view.guess?.join() === order.join();
  const over = (result?.worth ?? 0) - walkAwayOf(view);
  const presses = view.allowed.close === "tactic-first";
  return (
    <div className={styles.closing}>
      {between !== null && createPortal(<TableSlip view={view} />, between)}
      <div className={styles.top}>
        <h2>{t(`result.${result === null ? "deadline" : result.how}`, { name: other.text })}</h2>
        {aside}
      </div>
      {view.tactic !== null && (
        <TacticPanel
          tactic={view.tactic}
          texts={texts}
          other={other}
          locked={still}
          onAnswer={(answer) => onMove({ type: "answer", tactic: view.tactic?.id, answer })}
        />
      )}
      <div className={styles.columns}>
        <section className={styles.part}>
          {result !== null && result.terms !== null ? (
            <>
              <h3>{t("result.terms")}</h3>
              <dl>
                {view.issues.map(({ id }) => (
                  <div key={id} className={styles.term}>
                    <dt>
                      <Text of={names.issue(id)} />
                    </dt>
                    <dd>
                      <Text of={names.value(id, result.terms?.[id] ?? "")} />
                    </dd>
                  </div>
                ))}
              </dl>
              <p className={styles.worth}>
                <b>{say(result.worth ?? 0)}</b> {t("worth.of", { best: say(view.best) })}
              </p>
              <p className={over < 0 ? styles.below : styles.note}>
                {t(over < 0 ? "worth.below" : over > 0 ? "worth.above" : "worth.at", { by: say(Math.abs(over)) })}
              </p>
              {result.money !== null && view.money !== null && (
                <p className={styles.note}>
                  <Text of={texts.of(view.money.label)} />{" "}
                  {money(result.money, texts.of(view.money.unit).text, i18n.language)}
                </p>
              )}
            </>
          ) : (
            <>
              <h3>{t("result.none")}</h3>
              <p className={styles.note}>{t("result.without", { worth: say(view.walkAway) })}</p>
            </>
          )}
        </section>
        <section className={styles.part}>
          <Order
            legend={t("closing.guess", { name: other.text })}
            help={t("closing.guessHelp")}
            order={order}
            nameOf={names.issue}
            noteOf={(id) => {
              const told = view.issues.find((issue) => issue.id === id)?.told;
              return told ? t(`told.${told}`, { name: other.text }) : undefined;
            }}
            onOrder={setOrder}
          />
          <div className={styles.guess}>
            <Button size="small" disabled={still || guessed} onClick={() => onMove({ type: "guess", order })}>
              {t(view.guess === null ? "closing.keep" : "closing.change")}
            </Button>
            <p role="status" className={styles.note}>
              {guessed ? t("closing.kept") : ""}
            </p>
          </div>
        </section>
      </div>
      <div className={styles.commit} hidden={locked}>
        <p className={styles.note}>{presses ? t("refused.tactic-first") : t("closing.note")}</p>
        {phase === "spent" ? (
          onward
        ) : (
          <div className={styles.moves}>
            {onHandOver !== null && <Button onClick={onHandOver}>{t("closing.other", { name: other.text })}</Button>}
            <Button
              variant="primary"
              disabled={still || view.allowed.close !== null}
              onClick={() => onMove({ type: "close" })}
            >
              {t("closing.go")}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
