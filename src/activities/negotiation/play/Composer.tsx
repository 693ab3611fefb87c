import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/Button.tsx";
import type { CaseText, CaseTexts } from "../../../ui/case-texts.ts";
import type { Names } from "../parts/names.tsx";
import type { TableView } from "../view.ts";
import styles from "./Composer.module.css";
import { ConditionPanel } from "./ConditionPanel.tsx";
import { add, canAdd, condition, type Draft, settle, startFrom } from "./draft.ts";
import { IssueTrack } from "./IssueTrack.tsx";
import { letterOf, Package } from "./Package.tsx";

interface Props {
  readonly view: TableView;
  readonly texts: CaseTexts;
  readonly names: Names;
  readonly other: CaseText;
  readonly draft: Draft;
  readonly locked: boolean;
  onDraft(draft: Draft): void;
}

/** The offer over all issues: a track each, then what can be done with the whole of it. */
export function Composer({ view, texts, names, other, draft, locked, onDraft }: Props) {
  const { t } = useTranslation("negotiation");
  const terms = draft.outcomes[draft.at] ?? {};
  const last = view.offers.findLast(({ seat }) => seat === view.seat)?.outcomes[0]?.terms;
  const theirs = view.offers.findLast(({ seat }) => seat !== view.seat)?.outcomes[0]?.terms;
  const several = draft.outcomes.length > 1;
  return (
    <section className={styles.composer} aria-labelledby="your-offer">
      <div className={styles.head}>
        <h2 id="your-offer" tabIndex={-1}>
          {several ? t("offer.several", { letter: letterOf(draft.at) }) : t("offer.title")}
        </h2>
        <p className={styles.key}>
          {theirs !== undefined && (
            <span>
              <i className={styles.theirs} /> <span lang={other.lang}>{other.text}</span>
            </span>
          )}
          {last !== undefined && (
            <span>
              <i className={styles.last} /> {t("offer.last")}
            </span>
          )}
          <span>
            <i className={styles.now} /> {t("offer.now")}
          </span>
          <span>{t("offer.right")}</span>
        </p>
      </div>
      {last === undefined && <p className={styles.how}>{t("offer.how")}</p>}
      {several && <Package view={view} draft={draft} onDraft={onDraft} />}
      <ol className={styles.tracks}>
        {view.issues.map((issue) => (
          <IssueTrack
            key={issue.id}
            issue={issue}
            texts={texts}
            names={names}
            value={terms[issue.id] ?? ""}
            last={last?.[issue.id]}
            theirs={theirs?.[issue.id]}
            other={other}
            disabled={locked}
            onSettle={(value) => onDraft(settle(draft, issue.id, value))}
          />
        ))}
      </ol>
      {draft.conditional && <ConditionPanel view={view} names={names} draft={draft} onDraft={onDraft} />}
      {!locked && (
        <div className={styles.options}>
          {canAdd(draft) && (
            <Button size="small" iconBefore="plus" onClick={() => onDraft(add(draft))}>
              {t(several ? "package.another" : "package.add")}
            </Button>
          )}
          <Button
            size="small"
            aria-pressed={draft.conditional}
            iconBefore={draft.conditional ? "check" : undefined}
            onClick={() => onDraft(condition(draft, view))}
          >
            {t("condition.add")}
          </Button>
          {theirs !== undefined && (
            <Button variant="link" size="small" onClick={() => onDraft(startFrom(theirs))}>
              {t("offer.fromTheirs")}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
