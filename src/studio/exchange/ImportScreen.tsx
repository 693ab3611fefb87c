import { type ReactNode, type Ref, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../core/case/primitives.ts";
import type { BuiltCase } from "../../core/script/build.ts";
import { Button } from "../../ui/Button.tsx";
import { ErrorBanner } from "../../ui/ErrorBanner.tsx";
import type { HomePort } from "../port.ts";
import { draftOf, understood } from "./draft.ts";
import { FileButton } from "./FileButton.tsx";
import { isStoryFile, SCRIPT_FILES, STORY_FILES } from "./files/kinds.ts";
import { readScriptFile, readStoryFile } from "./files/read.ts";
import type { ImportedStory } from "./files/story.ts";
import { Unreadable } from "./files/unzip.ts";
import { Guide } from "./guide/Guide.tsx";
import { guideIn } from "./guide/texts.ts";
import styles from "./ImportScreen.module.css";
import { Report } from "./Report.tsx";
import { StoryReport } from "./StoryReport.tsx";
import { writeSampleSheet } from "./sample.ts";

interface Props {
  readonly create: HomePort["create"];
  readonly language: Language;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
  /** A file that was dropped on the list of drafts. */
  readonly file: File | undefined;
}

/** Milliseconds after which a pause in typing is worth a report. */
const PAUSE = 300;

/** What was written here stays while the page does: going to look something up must not cost it. */
const kept = { script: "", second: "" };

/** A script becomes a case: paste it or open its file, read what was understood, and begin. */
export default function ImportScreen({ create, language, onOpen, onClose, file }: Props) {
  const { t } = useTranslation("studio");
  const [script, setScript] = useState(kept.script);
  const [second, setSecond] = useState(kept.second);
  const [fault, setFault] = useState<string>();
  const [from, setFrom] = useState<readonly string[]>([]);
  const [built, setBuilt] = useState<BuiltCase>();
  const [story, setStory] = useState<ImportedStory>();
  const area = useRef<HTMLTextAreaElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    Object.assign(kept, { script, second });
    if (script.trim() === "") {
      setBuilt(undefined);
      return;
    }
    const timer = setTimeout(() => setBuilt(understood(script, second)), PAUSE);
    return () => clearTimeout(timer);
  }, [script, second]);
  const take = async (chosen: File, put: (text: string) => void): Promise<void> => {
    setFault(undefined);
    setStory(undefined);
    try {
      if (isStoryFile(chosen.name)) {
        setStory(await readStoryFile(chosen));
        return;
      }
      const { text, tables, rows, columns } = await readScriptFile(chosen);
      put(text);
      setFrom([
        ...(rows > 0 ? [t("exchange.rows", { count: rows })] : []),
        ...(tables > 0 ? [t("exchange.tables", { count: tables })] : []),
        ...(columns.length > 0 ? [t("exchange.columns", { columns: columns.join(", ") })] : []),
      ]);
    } catch (error) {
      const code = error instanceof Unreadable ? error.fault : "unreadable";
      const why = error instanceof Unreadable && code === "not-a-story" ? ` ${error.why}` : "";
      setFault(`${chosen.name}: ${t(`exchange.fault.${code}`)}${why}`);
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a dropped file is read once.
  useEffect(() => {
    if (file !== undefined) void take(file, setScript);
  }, [file]);
  const begin = ({ case: doc, translations }: ReturnType<typeof draftOf>, done: () => void): void => {
    create(doc, translations).then(
      (id) => {
        done();
        onOpen(id);
      },
      () => setFault(t("home.notStored")),
    );
  };
  const goTo = (line: number): void => {
    const field = area.current;
    if (field === null) return;
    const lines = script.split("\n");
    const start = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
    field.focus();
    field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
    // Browsers scroll to a selection only when one types.
    field.scrollTop = ((line - 3) / lines.length) * field.scrollHeight;
  };
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <Button size="small" iconBefore="back" onClick={onClose}>
          {t("exchange.back")}
        </Button>
        <h1 ref={heading} tabIndex={-1}>
          {t("exchange.title")}
        </h1>
        <p>{t("exchange.lead")}</p>
      </header>
      {fault !== undefined && (
        <ErrorBanner title={t("exchange.notRead")} onDismiss={() => setFault(undefined)}>
          <p>{fault}</p>
        </ErrorBanner>
      )}
      <div className={styles.columns}>
        <section className={styles.writing} aria-label={t("exchange.script")}>
          <ScriptField
            label={t("exchange.script")}
            value={script}
            onChange={(text) => {
              setStory(undefined);
              setScript(text);
            }}
            field={area}
            rows={22}
          >
            <FileButton
              label={t("exchange.openFile")}
              accept={`${SCRIPT_FILES},${STORY_FILES}`}
              onFile={(chosen) => void take(chosen, setScript)}
            />
            <Button size="small" onClick={() => void guideIn(language).then(({ example }) => setScript(example))}>
              {t("exchange.example")}
            </Button>
            <Button size="small" iconBefore="download" onClick={() => void writeSampleSheet(language)}>
              {t("exchange.sample")}
            </Button>
          </ScriptField>
          <details className={styles.second} open={second !== ""}>
            <summary>{t("exchange.second")}</summary>
            <ScriptField label={t("exchange.secondScript")} value={second} onChange={setSecond} rows={10}>
              <FileButton
                label={t("exchange.openSecond")}
                accept={SCRIPT_FILES}
                onFile={(chosen) => void take(chosen, setSecond)}
              />
            </ScriptField>
          </details>
        </section>
        {story === undefined ? (
          <Report
            built={built}
            language={language}
            from={from}
            onLine={goTo}
            onBegin={() =>
              begin(draftOf(understood(script, second)), () => Object.assign(kept, { script: "", second: "" }))
            }
          />
        ) : (
          <StoryReport story={story} onBegin={() => begin({ case: story.case, translations: {} }, () => undefined)} />
        )}
      </div>
      <Guide language={language} />
    </div>
  );
}

interface ScriptFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly rows: number;
  readonly field?: Ref<HTMLTextAreaElement>;
  /** Other ways to fill it. */
  readonly children: ReactNode;
}

function ScriptField({ label, value, onChange, rows, field, children }: ScriptFieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <div className={styles.tools}>
        <label htmlFor={id}>{label}</label>
        {children}
      </div>
      <textarea
        id={id}
        ref={field}
        className={styles.area}
        rows={rows}
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
