import { fileSave } from "browser-fs-access";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../core/case/primitives.ts";
import { Button } from "../../../ui/Button.tsx";
import { useSession, useStudio, useStudioStore } from "../../context.ts";
import styles from "./ExportWays.module.css";

const Paper = lazy(() => import("./Paper.tsx"));

/** Ways out of the studio beside the one file: a folder for developers, a script to edit, a script to read. */
export function ExportWays() {
  const { t } = useTranslation("studio");
  const store = useStudioStore();
  const session = useSession();
  const base = useStudio(({ doc }) => doc.case.language);
  const translations = useStudio(({ doc }) => doc.translations);
  const languages = [base, ...(Object.keys(translations) as Language[])];
  const [language, setLanguage] = useState(base);
  const [second, setSecond] = useState<Language | "">("");
  const [paper, setPaper] = useState(false);
  const [said, setSaid] = useState("");
  const folder = async (): Promise<void> => {
    const { doc } = store.getState();
    const { saveFolder } = await import("./folder.ts");
    const files = [
      { name: "case.json", text: session.writer.case(doc.case) },
      ...Object.entries(doc.translations).map(([name, one]) => ({
        name: `${name}.json`,
        text: session.writer.translation(name as Language, one),
      })),
    ];
    const saved = await saveFolder(doc.case.id, files).catch(() => undefined);
    setSaid(saved === undefined ? t("export.failed") : saved ? t("export.saved", { id: doc.case.id }) : "");
  };
  const script = async (): Promise<void> => {
    const { doc } = store.getState();
    const { scriptOf } = await import("./script.ts");
    const { text, without } = scriptOf(doc, second === "" ? undefined : second);
    const file = new Blob([text], { type: "text/plain" });
    await fileSave(file, { fileName: `${doc.case.id}.txt`, extensions: [".txt"], id: "parley-script" }).catch(
      () => undefined,
    );
    setSaid(
      without.length === 0
        ? ""
        : t("export.without", { parts: without.map((part) => t(`export.part.${part}`)).join(", ") }),
    );
  };
  const options = languages.map((one) => (
    <option key={one} value={one}>
      {t(`language.${one}`)}
    </option>
  ));
  return (
    <>
      <section className={styles.way}>
        <h3>{t("export.folder")}</h3>
        <p>{t("export.folderText")}</p>
        <Button size="small" iconBefore="download" onClick={() => void folder()}>
          {t("export.saveFolder")}
        </Button>
      </section>
      <section className={styles.way}>
        <h3>{t("export.paper")}</h3>
        <p>{t("export.paperText")}</p>
        <div className={styles.row}>
          <label>
            {t("export.language")}
            <select
              aria-label={t("export.language")}
              value={language}
              onChange={(event) => setLanguage(event.target.value as Language)}
            >
              {options}
            </select>
          </label>
          <Button size="small" iconBefore="print" onClick={() => setPaper(true)}>
            {t("export.print")}
          </Button>
        </div>
      </section>
      <section className={styles.way}>
        <h3>{t("export.script")}</h3>
        <p>{t("export.scriptText")}</p>
        <div className={styles.row}>
          {languages.length > 1 && (
            <label>
              {t("export.second")}
              <select
                aria-label={t("export.second")}
                value={second}
                onChange={(event) => setSecond(event.target.value as Language | "")}
              >
                <option value="">{t("export.none")}</option>
                {options.slice(1)}
              </select>
            </label>
          )}
          <Button size="small" iconBefore="download" onClick={() => void script()}>
            {t("export.saveScript")}
          </Button>
        </div>
      </section>
      <p role="status" className={styles.said}>
        {said}
      </p>
      {paper && (
        <Suspense fallback={null}>
          <Paper language={language} onClose={() => setPaper(false)} />
        </Suspense>
      )}
    </>
  );
}
