import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../core/case/primitives.ts";
import type { AssignmentView, HandedInView } from "../../core/room/view.ts";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import styles from "./Assignment.module.css";
import { type Handed, handIn, troubleOf } from "./hand-in.ts";

/** An attempt of the trainee's own, whatever it was begun for. */
export interface OwnRun {
  readonly id: string;
  readonly caseHash: string;
  readonly mode: AssignmentView["mode"];
  readonly seed: number;
  readonly at: number;
  readonly decisions: number;
  readonly ended: boolean;
}

export interface TaskProps {
  readonly code: string;
  readonly language: Language;
  readonly assignment: AssignmentView;
  /** No more attempts are taken. */
  readonly closed: boolean;
  readonly name: string;
  readonly handedIn: readonly HandedInView[];
  readonly runs: readonly OwnRun[];
  /** Reads a whole attempt when it is handed in. */
  readonly read: (id: string) => Promise<Handed>;
  readonly links: {
    readonly begin: (code: string) => string;
    readonly play: (id: string) => string;
    readonly score: (id: string) => string;
  };
}

/** What is asked, the way to the table, and every attempt that counts or could. */
export function Task({ code, language, assignment, closed, name, handedIn, runs, read, links }: TaskProps) {
  const { t } = useTranslation("workshop");
  const [trouble, setTrouble] = useState<string | null>(null);
  const [now] = useState(() => Date.now());
  const { due, attempts, late, mode } = assignment;
  const left = Math.max(0, attempts - handedIn.length);
  const over = now > due;
  const takes = left > 0 && !closed && (!over || late);
  const send = async (id: string): Promise<void> => {
    setTrouble(null);
    try {
      await handIn(code, await read(id));
    } catch (error) {
      setTrouble(t(`assignment.trouble.${troubleOf(error)}`));
    }
  };
  const when = (at: number): string => new Date(at).toLocaleString(language, { dateStyle: "long", timeStyle: "short" });
  // Only attempts on exactly this case, with the feedback that was asked for, can be handed in.
  const own = runs.filter((run) => run.caseHash === assignment.caseHash && run.mode === mode);
  const open = own.find(({ ended }) => !ended);
  return (
    <div className={styles.task}>
      <dl className={styles.facts}>
        <Fact label={t("assignment.you")} text={name} />
        <Fact label={t("assignment.dueLabel")} text={when(due)} />
        <Fact label={t("setup.mode")} text={t(`setup.modes.${mode}`)} />
        <Fact label={t("setup.attempts")} text={t("assignment.counted", { handed: handedIn.length, of: attempts })} />
      </dl>
      {closed && <p className={styles.notice}>{t("assignment.closed")}</p>}
      {over && !closed && <p className={styles.notice}>{t(late ? "assignment.lateTaken" : "assignment.over")}</p>}
      {takes && (
        <div className={styles.row}>
          {open !== undefined && (
            <ButtonLink variant="primary" href={links.play(open.id)}>
              {t("assignment.goOn")}
            </ButtonLink>
          )}
          <ButtonLink variant={open === undefined ? "primary" : "quiet"} href={links.begin(code)}>
            {t(open === undefined ? "assignment.play" : "assignment.fresh")}
          </ButtonLink>
        </div>
      )}
      <section aria-labelledby="own">
        <h2 id="own">{t("assignment.yours")}</h2>
        {!own.some(({ ended }) => ended) && <p className={styles.text}>{t("assignment.noAttempts")}</p>}
        <ul className={styles.list}>
          {own
            .filter(({ ended }) => ended)
            .map(({ id, at, decisions, seed }) => {
              const taken = handedIn.find((each) => each.seed === seed);
              return (
                <li key={id}>
                  <h3>{when(at)}</h3>
                  <span className="muted">{t("assignment.decisions", { count: decisions })}</span>
                  {taken?.percent != null && <b className="num">{`${Math.round(taken.percent)} %`}</b>}
                  {taken === undefined ? (
                    <Button size="small" disabled={!takes} onClick={() => void send(id)}>
                      {t("assignment.handIn")}
                    </Button>
                  ) : (
                    <span className={styles.taken}>{t(taken.late ? "assignment.takenLate" : "assignment.taken")}</span>
                  )}
                  <ButtonLink size="small" variant="link" href={links.score(id)}>
                    {t("assignment.debrief")}
                  </ButtonLink>
                </li>
              );
            })}
        </ul>
        {trouble !== null && (
          <p className={styles.trouble} role="alert">
            {trouble}
          </p>
        )}
      </section>
    </div>
  );
}

const Fact = ({ label, text }: { label: string; text: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{text}</dd>
  </div>
);
