import { useState } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import type { ActivityViewProps } from "../../../ui/activity-view.ts";
import { Button } from "../../../ui/Button.tsx";
import type { CaseText } from "../../../ui/case-texts.ts";
import { RichText } from "../../../ui/RichText.tsx";
import type { Sheet } from "../events.ts";
import { namesOf } from "../parts/names.tsx";
import { points } from "../parts/numbers.ts";
import { Order } from "../parts/Order.tsx";
import type { TableView } from "../view.ts";
import { PlanLine } from "./PlanLine.tsx";
import { PointsField } from "./PointsField.tsx";
import styles from "./Preparation.module.css";
import { oddities } from "./sheet.ts";
import { TableSlip } from "./TableSlip.tsx";
import { ValuesTable } from "./ValuesTable.tsx";

interface Props extends ActivityViewProps<TableView> {
  readonly sheet: Sheet;
  readonly other: CaseText;
  readonly me: CaseText;
  onSheet(sheet: Sheet): void;
  onMove(event: { readonly type: string } & Readonly<Record<string, unknown>>): void;
}

/** What one sets down before one sits down. Every part may be left blank, and all of it be skipped. */
export function Preparation({
  view,
  texts,
  aside,
  between,
  sheet,
  other,
  me,
  phase,
  locked,
  onward,
  onSheet,
  onMove,
}: Props) {
  const { t, i18n } = useTranslation("negotiation");
  const names = namesOf(view.issues, texts);
  const say = (value: number): string => points(value, i18n.language);
  const ids = view.issues.map(({ id }) => id);
  const [ordered, setOrdered] = useState({ ranking: sheet.ranking !== undefined, theirs: sheet.theirs !== undefined });
  const change = (changes: Partial<Sheet>): void => onSheet({ ...sheet, ...changes });
  const plan = (part: "first" | "endgame" | "last", value: number): void => {
    const before = sheet.plan ?? {
      first: view.best,
      endgame: sheet.target ?? view.best,
      last: sheet.walkAway ?? view.walkAway,
    };
    change({ plan: { ...before, [part]: value } });
  };
  const range = { min: view.worst, max: view.best };
  const still = phase !== "choosing" || locked;
  const notes = oddities(sheet, view);
  return (
    <div className={styles.sheet}>
      {between !== null && createPortal(<TableSlip view={view} />, between)}
      <div className={styles.head}>
        <div>
          <h2>{t("prepare.title")}</h2>
          <p className={styles.sub}>{t("prepare.sub", { best: say(view.best) })}</p>
        </div>
        {aside}
      </div>
      {view.brief !== null && <RichText className={styles.brief} {...texts.of(view.brief)} />}
      <div className={styles.columns}>
        <section className={styles.part}>
          <h3>{t("prepare.without")}</h3>
          <p className={styles.help}>{t("prepare.withoutHelp")}</p>
          <fieldset className={styles.alternatives}>
            <legend className="sr">{t("prepare.batna")}</legend>
            {view.alternatives.map(({ id, text, worth }) => {
              const words = texts.of(text);
              return (
                <label key={id} className={styles.alternative}>
                  <input
                    type="radio"
                    name="batna"
                    checked={sheet.batna === id}
                    onChange={() => change({ batna: id })}
                  />
                  <span lang={words.lang}>{words.text}</span>
                  <b>{t("prepare.worth", { worth: say(worth) })}</b>
                </label>
              );
            })}
          </fieldset>
          <PointsField
            label={t("prepare.walkAway")}
            help={t("prepare.walkAwayHelp")}
            value={sheet.walkAway}
            {...range}
            onValue={(walkAway) => change({ walkAway })}
          />
          <PointsField
            label={t("prepare.target")}
            help={t("prepare.targetHelp")}
            value={sheet.target}
            {...range}
            onValue={(target) => change({ target })}
          />
        </section>
        <section className={styles.part}>
          <h3>{t("prepare.plan")}</h3>
          <p className={styles.help}>{t("prepare.planHelp")}</p>
          <PlanLine view={view} sheet={sheet} />
          {(["first", "endgame", "last"] as const).map((part) => (
            <PointsField
              key={part}
              label={t(`prepare.step.${part}`)}
              value={sheet.plan?.[part]}
              {...range}
              onValue={(value) => plan(part, value)}
            />
          ))}
        </section>
        <section className={styles.part}>
          <h3>{t("prepare.matters")}</h3>
          <ValuesTable view={view} texts={texts} names={names} />
          <Order
            legend={t("prepare.ranking", { name: me.text })}
            help={t(ordered.ranking ? "prepare.rankingHelp" : "prepare.untouched")}
            order={sheet.ranking ?? ids}
            nameOf={names.issue}
            onOrder={(ranking) => {
              setOrdered({ ...ordered, ranking: true });
              change({ ranking: [...ranking] });
            }}
          />
          {!ordered.ranking && (
            <Button
              variant="link"
              size="small"
              onClick={() => {
                setOrdered({ ...ordered, ranking: true });
                change({ ranking: ids });
              }}
            >
              {t("prepare.keepOrder")}
            </Button>
          )}
        </section>
        <section className={styles.part}>
          <h3>{t("prepare.theirs", { name: other.text })}</h3>
          <p className={styles.help}>{t("prepare.theirsHelp")}</p>
          <Order
            legend={t("prepare.guess", { name: other.text })}
            help={t(ordered.theirs ? "prepare.guessHelp" : "prepare.untouched")}
            order={sheet.theirs ?? ids}
            nameOf={names.issue}
            noteOf={(id) => {
              const told = view.issues.find((issue) => issue.id === id)?.told;
              return told ? t(`told.${told}`, { name: other.text }) : undefined;
            }}
            onOrder={(theirs) => {
              setOrdered({ ...ordered, theirs: true });
              change({ theirs: [...theirs] });
            }}
          />
          {!ordered.theirs && (
            <Button
              variant="link"
              size="small"
              onClick={() => {
                setOrdered({ ...ordered, theirs: true });
                change({ theirs: ids });
              }}
            >
              {t("prepare.keepOrder")}
            </Button>
          )}
        </section>
      </div>
      <div className={styles.commit} hidden={locked}>
        <p role="status" className={styles.notes}>
          {notes.map((note) => t(`prepare.odd.${note}`)).join(" ")}
        </p>
        {phase === "spent" ? (
          onward
        ) : (
          <div className={styles.moves}>
            {!view.twoPeople && view.seat === 0 && (
              <Button
                variant="link"
                size="small"
                disabled={still}
                onClick={() => onMove({ type: "take-seat", seat: 1 })}
              >
                {t("prepare.second")}
              </Button>
            )}
            <Button disabled={still} onClick={() => onMove({ type: "prepare", sheet: {} })}>
              {t("prepare.skip")}
            </Button>
            <Button variant="primary" disabled={still} onClick={() => onMove({ type: "prepare", sheet })}>
              {t("prepare.go")}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
