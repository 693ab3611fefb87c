import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../core/case/primitives.ts";
import { Button } from "../../ui/Button.tsx";
import { useRun, useSession, useStudio, useStudioStore } from "../context.ts";
import { type Format, readFile, TYPES, written } from "./files.ts";
import { type FileFault, Unusable } from "./keyed.ts";
import styles from "./Languages.module.css";
import { judged, type Report, takeLines } from "./take.ts";

/** Reports name this many texts; the counts say the rest. */
const NAMED = 12;
const ENDINGS: Readonly<Record<Format, string>> = { csv: "csv", xliff: "xlf" };

interface Props {
  readonly language: Language;
  readonly onTaken: (language: Language) => void;
}

/** Files to a translator and back. */
export function Exchange({ language, onTaken }: Props) {
  const { t } = useTranslation("studio");
  const session = useSession();
  const store = useStudioStore();
  const run = useRun();
  const readOnly = useStudio((state) => state.readOnly);
  const input = useRef<HTMLInputElement>(null);
  const [report, setReport] = useState<Report>();
  const [fault, setFault] = useState<{ readonly code: FileFault; readonly name: string }>();
  const save = async (format: Format) => {
    const { doc } = store.getState();
    const name = `${doc.case.id}-${language}.${ENDINGS[format]}`;
    await session.saveText(name, await written(doc, language, format), `${TYPES[format]};charset=utf-8`);
  };
  const take = async (file: File) => {
    setReport(undefined);
    setFault(undefined);
    try {
      const read = await readFile(file, store.getState().doc);
      const outcome = judged(store.getState().doc, read.language, read.rows);
      if (Object.keys(outcome.lines).length > 0 && !run(takeLines(read.language, outcome.lines))) return;
      setReport(outcome.report);
      onTaken(read.language);
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      setFault({ code: error.code, name: file.name });
    }
  };
  return (
    <section className={styles.exchange} aria-label={t("languages.exchange")}>
      <div className={styles.bar}>
        <Button size="small" iconBefore="download" onClick={() => void save("csv")}>
          {t("languages.saveCsv")}
        </Button>
        <Button size="small" iconBefore="download" onClick={() => void save("xliff")}>
          {t("languages.saveXliff")}
        </Button>
        {!readOnly && (
          <Button size="small" iconBefore="upload" onClick={() => input.current?.click()}>
            {t("languages.open")}
          </Button>
        )}
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.xlf,.xliff,text/csv,application/xliff+xml"
          aria-label={t("languages.open")}
          onChange={({ target }) => {
            const file = target.files?.[0];
            target.value = "";
            if (file !== undefined) void take(file);
          }}
        />
      </div>
      {fault !== undefined && (
        <p className={styles.fault} role="alert">
          {fault.name}: {t(`languages.fault.${fault.code}`)}
        </p>
      )}
      {report !== undefined && <Told report={report} />}
    </section>
  );
}

const PARTS = ["taken", "stale", "both", "slots", "same", "empty", "unknown", "tooLong"] as const;
const QUIET: ReadonlySet<string> = new Set(["taken", "same", "empty"]);

function Told({ report }: { report: Report }) {
  const { t } = useTranslation("studio");
  return (
    <ul className={styles.report} role="status">
      {PARTS.filter((part) => part === "taken" || report[part].length > 0).map((part) => (
        <li key={part}>
          {t(`languages.report.${part}`, { n: report[part].length })}
          {!QUIET.has(part) && <span className={styles.ids}> {report[part].slice(0, NAMED).join(", ")}</span>}
        </li>
      ))}
    </ul>
  );
}
