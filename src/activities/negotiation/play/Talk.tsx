import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/Button.tsx";
import type { CaseTexts } from "../../../ui/case-texts.ts";
import { classes } from "../../../ui/classes.ts";
import type { TalkKind } from "../kinds.ts";
import type { Names } from "../parts/names.tsx";
import { quoting } from "../parts/quoting.ts";
import type { TableView, TalkView } from "../view.ts";
import styles from "./Talk.module.css";

/** What talking is for, and the kinds of move that serve it. */
const GROUPS = {
  find: ["ask-priority", "test-understanding"],
  tell: ["share-priority", "reason"],
  steer: ["acknowledge", "summarise", "adjourn"],
  press: ["threat", "irritator", "escalate"],
} as const satisfies Record<string, readonly TalkKind[]>;
type Group = keyof typeof GROUPS;

interface Props {
  readonly view: TableView;
  readonly texts: CaseTexts;
  readonly names: Names;
  readonly locked: boolean;
  onSay(move: string, issue: string | undefined): void;
}

/** Moves that are no offer. They are there to be read before they are said, and cost no round unless it says so. */
export function Talk({ view, texts, names, locked, onSay }: Props) {
  const { t } = useTranslation("negotiation");
  const [picked, setPicked] = useState<string | null>(null);
  const move = view.talk.find(({ id }) => id === picked);
  const refusal = view.allowed.talk;
  const groups = (Object.keys(GROUPS) as Group[]).map((group) => ({
    group,
    moves: view.talk.filter(({ does }) => (GROUPS[group] as readonly TalkKind[]).includes(does)),
  }));
  const twice = (does: TalkKind): boolean => view.talk.filter((one) => one.does === does).length > 1;
  return (
    <section className={styles.talk} aria-label={t("talk.title")}>
      <h3>{t("talk.title")}</h3>
      <p className={styles.sub}>
        {refusal === null ? t("talk.left", { count: view.talkLeft }) : t(`refused.${refusal}`)}
      </p>
      <div className={styles.groups}>
        {groups.map(
          ({ group, moves }) =>
            moves.length > 0 && (
              <div key={group} className={styles.group}>
                <h4>{t(`talk.group.${group}`)}</h4>
                <div className={styles.moves}>
                  {moves.map((one) => (
                    <button
                      key={one.id}
                      type="button"
                      className={classes(styles.move, one.id === picked && styles.picked)}
                      aria-expanded={one.id === picked}
                      disabled={locked}
                      onClick={() => setPicked(one.id === picked ? null : one.id)}
                    >
                      {twice(one.does) ? short(one) : t(`talk.kind.${one.does}`)}
                      {one.times > 0 && <small>{t("talk.times", { count: one.times })}</small>}
                    </button>
                  ))}
                </div>
              </div>
            ),
        )}
      </div>
      {move !== undefined && (
        <Saying
          key={move.id}
          move={move}
          texts={texts}
          names={names}
          view={view}
          disabled={locked || refusal !== null}
          onSay={(issue) => {
            setPicked(null);
            onSay(move.id, issue);
          }}
        />
      )}
    </section>
  );

  function short(one: TalkView): ReactNode {
    const { text, lang } = texts.of(one.say, quoting(t("talk.something")));
    return <span lang={lang}>{text}</span>;
  }
}

interface SayingProps extends Omit<Props, "onSay" | "locked"> {
  readonly move: TalkView;
  readonly disabled: boolean;
  onSay(issue: string | undefined): void;
}

/** The words as they will be said, the issue they are about, and the button that says them. */
function Saying({ move, view, texts, names, disabled, onSay }: SayingProps) {
  const { t } = useTranslation("negotiation");
  const [issue, setIssue] = useState<string | null>(null);
  const group = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView?.({ block: "nearest" });
  }, []);
  const about = view.issues.find(({ id }) => id === issue);
  const words = texts.of(move.say, quoting(about?.label ?? t("talk.something")));
  const lacking = move.issues.length > 0 && issue === null;
  return (
    <div ref={box} className={styles.saying}>
      {move.issues.length > 0 && (
        <fieldset className={styles.about}>
          <legend>{t("talk.about")}</legend>
          {move.issues.map((id) => (
            <label key={id} className={classes(styles.issue, id === issue && styles.on)}>
              <input type="radio" name={group} checked={id === issue} onChange={() => setIssue(id)} />
              <span lang={names.issue(id).lang}>{names.issue(id).text}</span>
            </label>
          ))}
        </fieldset>
      )}
      <p className={styles.words} lang={words.lang}>
        {words.text}
      </p>
      <div className={styles.say}>
        <Button size="small" disabled={disabled || lacking} onClick={() => onSay(issue ?? undefined)}>
          {t("talk.say")}
        </Button>
        <p className={styles.note}>{lacking ? t("refused.needs-issue") : t(`talk.note.${move.does}`)}</p>
      </div>
    </div>
  );
}
