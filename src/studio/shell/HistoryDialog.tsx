import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { classes } from "../../ui/classes.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { dayAndTime } from "../../ui/when.ts";
import { useRun, useSession, useStudio, useStudioStore } from "../context.ts";
import { restore } from "../document/commands/fields.ts";
import type { Step } from "../document/log.ts";
import { nameOf } from "../document/names.ts";
import { find } from "../document/place.ts";
import type { Version } from "../port.ts";
import { DiffList } from "../versions/DiffList.tsx";
import styles from "./History.module.css";

/** What was done, step by step, and the versions that were kept. */
export function HistoryDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation("studio");
  return (
    <Dialog open={open} onClose={onClose} title={t("history.title")} shape="sheet">
      <Versions />
      <Steps />
    </Dialog>
  );
}

function Versions() {
  const { t, i18n } = useTranslation("studio");
  const { versions } = useSession();
  const run = useRun();
  const readOnly = useStudio((state) => state.readOnly);
  const [list, setList] = useState<readonly Version[]>([]);
  const [name, setName] = useState("");
  const [shown, setShown] = useState<string>();
  const look = (): void => void versions.list().then(setList, () => undefined);
  useEffect(() => void versions.list().then(setList, () => undefined), [versions]);
  return (
    <section className={styles.section}>
      <h3>{t("history.versions")}</h3>
      <form
        className={styles.keep}
        onSubmit={(event) => {
          event.preventDefault();
          versions.keep(name.trim() || t("history.unnamed")).then(
            () => {
              setName("");
              look();
            },
            () => undefined,
          );
        }}
      >
        <input
          value={name}
          maxLength={80}
          aria-label={t("history.name")}
          placeholder={t("history.name")}
          onChange={(event) => setName(event.target.value)}
        />
        <Button size="small" type="submit" disabled={readOnly}>
          {t("history.keep")}
        </Button>
      </form>
      {list.length === 0 && <p className={styles.none}>{t("history.noVersions")}</p>}
      <ul>
        {list.map((version) => {
          const { day, time } = dayAndTime(version.at, Date.now(), i18n.language);
          return (
            <li key={version.id} className={styles.version}>
              <div className={styles.line}>
                <span className={styles.versionName}>{version.name}</span>
                <span className={styles.when}>
                  {day} {time}
                </span>
              </div>
              <div className={styles.acts}>
                <Button
                  variant="link"
                  size="small"
                  aria-expanded={shown === version.id}
                  onClick={() => setShown(shown === version.id ? undefined : version.id)}
                >
                  {t("history.compare")}
                </Button>
                <Button
                  variant="link"
                  size="small"
                  disabled={readOnly}
                  onClick={() =>
                    void versions.read(version.id).then(
                      (doc) => run(restore(doc, version.name)),
                      () => undefined,
                    )
                  }
                >
                  {t("history.restore")}
                </Button>
                <Button
                  variant="link"
                  size="small"
                  disabled={readOnly}
                  onClick={() => void versions.erase(version.id).then(look, () => undefined)}
                >
                  {t("history.erase")}
                </Button>
              </div>
              {shown === version.id && <DiffList version={version.id} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const SHOWN = 300;

function Steps() {
  const { t, i18n } = useTranslation("studio");
  const store = useStudioStore();
  const { steps, done } = useStudio((state) => state.log);
  const first = Math.max(0, steps.length - SHOWN);
  return (
    <section className={styles.section}>
      <h3>{t("history.steps")}</h3>
      <ol className={styles.steps}>
        {steps
          .slice(first)
          .map((step, i) => ({ step, after: first + i + 1 }))
          .reverse()
          .map(({ step, after }) => (
            <li key={step.id}>
              <button
                type="button"
                className={classes(styles.step, after > done && styles.undone)}
                aria-current={after === done ? "step" : undefined}
                onClick={() => store.jump(after)}
              >
                <span>
                  {t(`step.${step.name}`, {
                    ...step.words,
                    what: t(`kind.${step.words?.what ?? "part"}`),
                    field: fieldName(step),
                  })}{" "}
                  <StepPlace step={step} />
                </span>
                <span className={styles.when}>{dayAndTime(step.at, step.at, i18n.language).time}</span>
              </button>
            </li>
          ))}
        <li>
          <button
            type="button"
            className={styles.step}
            aria-current={done === 0 ? "step" : undefined}
            onClick={() => store.jump(first)}
          >
            {first === 0 ? t("history.opened") : t("history.earlier", { count: first })}
          </button>
        </li>
      </ol>
    </section>
  );

  function fieldName(step: Step): string {
    const field = String(step.words?.field ?? "");
    return i18n.exists(`field.${field}`, { ns: "studio" }) ? t(`field.${field}`) : field;
  }
}

function StepPlace({ step }: { step: Step }) {
  const words = useStudio(({ doc }) => {
    const place = step.place;
    if (place === undefined || place === "" || find(doc.case, place) === undefined) return "";
    const value = find(doc.case, place)?.value;
    return typeof value === "string" ? value : Array.isArray(value) ? "" : nameOf(doc.case, place);
  });
  const lang = useStudio(({ doc }) => doc.case.language);
  return words === "" ? null : (
    <span className={styles.place} lang={lang}>
      {words}
    </span>
  );
}
