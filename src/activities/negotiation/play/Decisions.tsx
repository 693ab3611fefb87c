import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/Button.tsx";
import type { CaseText, CaseTexts } from "../../../ui/case-texts.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import type { Names } from "../parts/names.tsx";
import { points } from "../parts/numbers.ts";
import { Text } from "../parts/Text.tsx";
import type { TableView } from "../view.ts";
import styles from "./Decisions.module.css";
import { letterOf } from "./Package.tsx";
import { walkAwayOf } from "./Worth.tsx";

interface Props {
  readonly view: TableView;
  readonly texts: CaseTexts;
  readonly names: Names;
  readonly other: CaseText;
  onClose(): void;
}

/** Theirs, term by term, before one's hand is given on it. */
export function AcceptDialog({ view, names, other, onClose, onAccept }: Props & { onAccept(which: number): void }) {
  const { t, i18n } = useTranslation("negotiation");
  const outcomes = view.open?.outcomes ?? [];
  const [which, setWhich] = useState(0);
  const worth = outcomes[which]?.worth ?? 0;
  const over = worth - walkAwayOf(view);
  const say = (value: number): string => points(value, i18n.language);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("accept.title", { name: other.text })}
      actions={
        <>
          <Button onClick={onClose}>{t("accept.back")}</Button>
          <Button variant="primary" onClick={() => onAccept(which)}>
            {t("accept.go")}
          </Button>
        </>
      }
    >
      {outcomes.map(({ terms, worth: each }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: offers of a package have no other name than their place.
        <div key={i} className={styles.outcome}>
          {outcomes.length > 1 && (
            <label className={styles.pick}>
              <input type="radio" name="which" checked={which === i} onChange={() => setWhich(i)} />
              {t("accept.pick", { letter: letterOf(i), worth: say(each) })}
            </label>
          )}
          <dl>
            {view.issues.map(({ id }) => (
              <div key={id} className={styles.term}>
                <dt>
                  <Text of={names.issue(id)} />
                </dt>
                <dd>
                  <Text of={names.value(id, terms[id] ?? "")} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      <p className={styles.note}>{t("accept.worth", { worth: say(worth), best: say(view.best) })}</p>
      <p className={over < 0 ? styles.warn : styles.note}>
        {t(over < 0 ? "accept.below" : "accept.above", { by: say(Math.abs(over)) })}
      </p>
    </Dialog>
  );
}

/** What one leaves for, before one leaves. */
export function WalkOutDialog({
  view,
  texts,
  onClose,
  onWalkOut,
}: Omit<Props, "names" | "other"> & { onWalkOut(): void }) {
  const { t, i18n } = useTranslation("negotiation");
  const chosen = view.alternatives.find(({ id }) => id === view.sheet?.batna);
  const best = view.alternatives.reduce(
    (a, b) => (b.worth > a.worth ? b : a),
    view.alternatives[0] ?? { id: "", text: "", worth: 0 },
  );
  const alternative = chosen ?? best;
  const words = texts.of(alternative.text);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("leave.title")}
      actions={
        <>
          <Button onClick={onClose}>{t("leave.stay")}</Button>
          <Button variant="primary" onClick={onWalkOut}>
            {t("leave.go")}
          </Button>
        </>
      }
    >
      <p className={styles.note}>{t("leave.text")}</p>
      <p className={styles.alternative} lang={words.lang}>
        {words.text}
      </p>
      <p className={styles.note}>{t("leave.worth", { worth: points(alternative.worth, i18n.language) })}</p>
      {view.open !== null && (
        <p className={styles.note}>
          {t("leave.open", { worth: points(Math.max(...view.open.outcomes.map(({ worth }) => worth)), i18n.language) })}
        </p>
      )}
    </Dialog>
  );
}
