import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { Language } from "../../core/case/primitives.ts";
import { explain } from "../../core/check/explain.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { ErrorBanner } from "../../ui/ErrorBanner.tsx";
import { FileDrop } from "../../ui/FileDrop.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { Icon } from "../../ui/icons.tsx";
import { type Person, Portrait } from "../../ui/Portrait.tsx";
import { dayAndTime } from "../../ui/when.ts";
import { shown } from "../document/unwritten.ts";
import { isScriptFile } from "../exchange/files/kinds.ts";
import type { DraftEntry, HomePort, StudioLinks } from "../port.ts";
import styles from "./StudioHome.module.css";
import { caseFrom, TEMPLATES, type Template } from "./templates.ts";

interface Props {
  readonly port: HomePort;
  readonly links: StudioLinks;
  readonly language: Language;
  readonly onOpen: (id: string) => void;
}

const ImportScreen = lazy(() => import("../exchange/ImportScreen.tsx"));

/** Where an author begins: what is being written, and ways to begin something new. */
export default function StudioHome({ port, links, language, onOpen }: Props) {
  const { t } = useTranslation("studio");
  const [drafts, setDrafts] = useState<readonly DraftEntry[]>();
  const [fault, setFault] = useState<readonly string[]>([]);
  const [leaving, setLeaving] = useState<DraftEntry>();
  const [importing, setImporting] = useState<{ readonly file: File | undefined }>();
  const failed = (): void => setFault([t("home.notStored")]);
  const look = (): void => void port.list().then(setDrafts, failed);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked up once a visit; what is done here looks again.
  useEffect(look, []);
  const begin = (made: Promise<string>): void => void made.then(onOpen, failed);
  const take = (file: File): void => {
    setFault([]);
    if (isScriptFile(file.name)) {
      setImporting({ file });
      return;
    }
    port.openFile(file).then((taken) => {
      if (taken.ok) onOpen(taken.id);
      else
        setFault(
          taken.findings.slice(0, 5).map((finding) => `${finding.pointer} ${explain(finding, language)}`.trim()),
        );
    }, failed);
  };
  if (importing !== undefined) {
    return (
      <Suspense fallback={null}>
        <ImportScreen
          create={port.create}
          language={language}
          onOpen={onOpen}
          onClose={() => setImporting(undefined)}
          file={importing.file}
        />
      </Suspense>
    );
  }
  return (
    <FileDrop label={t("home.openFile")} dropHint={t("home.drop")} size="small" onFile={take}>
      {(openFile) => (
        <div className={styles.home}>
          <header className={styles.head}>
            <div>
              <h1>{t("home.title")}</h1>
              <p className={styles.lead}>{t("home.lead")}</p>
            </div>
            <div className={styles.open}>{openFile}</div>
          </header>
          {fault.length > 0 && (
            <ErrorBanner title={t("home.refused")} onDismiss={() => setFault([])}>
              {fault.map((one) => (
                <p key={one}>{one}</p>
              ))}
            </ErrorBanner>
          )}
          <section aria-labelledby="templates">
            <h2 id="templates">{t("home.new")}</h2>
            <ul className={styles.templates}>
              {TEMPLATES.map((template) => (
                <li key={template}>
                  <TemplateCard
                    template={template}
                    onChoose={() => begin(caseFrom(template, language).then(port.create))}
                  />
                </li>
              ))}
              <li>
                <button type="button" className={styles.template} onClick={() => setImporting({ file: undefined })}>
                  <span className={styles.page} aria-hidden="true">
                    <Icon name="document" />
                  </span>
                  <b>{t("exchange.entry")}</b>
                  <span>{t("exchange.entryAbout")}</span>
                </button>
              </li>
            </ul>
          </section>
          <section aria-labelledby="drafts">
            <h2 id="drafts">{t("home.drafts")}</h2>
            {drafts?.length === 0 && <p className={styles.none}>{t("home.none")}</p>}
            <ul className={styles.list}>
              {drafts?.map((draft) => (
                <Row
                  key={draft.id}
                  draft={draft}
                  href={links.draft(draft.id)}
                  onCopy={() => void port.copy(draft.id).then(look, failed)}
                  onErase={() => setLeaving(draft)}
                />
              ))}
            </ul>
          </section>
          <section aria-labelledby="bundled">
            <h2 id="bundled">{t("home.bundled")}</h2>
            <ul className={styles.list}>
              {port.bundled.map(({ id, title, lang, portrait }) => (
                <li key={id} className={styles.row}>
                  <Portrait className={styles.face} person={portrait as Person | undefined} name={title} />
                  <span className={styles.name} lang={lang}>
                    {title}
                  </span>
                  <Button size="small" onClick={() => begin(port.openBundled(id))}>
                    {t("home.copy")}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
          <Dialog
            open={leaving !== undefined}
            onClose={() => setLeaving(undefined)}
            title={t("home.eraseTitle")}
            actions={
              <>
                <Button onClick={() => setLeaving(undefined)}>{t("home.keep")}</Button>
                <Button
                  onClick={() => {
                    if (leaving !== undefined) void port.erase(leaving.id).then(look, failed);
                    setLeaving(undefined);
                  }}
                >
                  {t("home.erase")}
                </Button>
              </>
            }
          >
            <p>{t("home.eraseText", { title: shown(leaving?.title) })}</p>
          </Dialog>
        </div>
      )}
    </FileDrop>
  );
}

function TemplateCard({ template, onChoose }: { template: Template; onChoose: () => void }) {
  const { t } = useTranslation("studio");
  return (
    <button type="button" className={styles.template} onClick={onChoose}>
      <span className={styles.shape} aria-hidden="true">
        {Array.from({ length: SHAPES[template] }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn, not data.
          <i key={i} />
        ))}
      </span>
      <b>{t(`template.${template}.name`)}</b>
      <span>{t(`template.${template}.about`)}</span>
    </button>
  );
}

/** How many cards the little picture of a template shows. */
const SHAPES: Readonly<Record<Template, number>> = {
  "objection-call": 2,
  "first-meeting": 3,
  "negotiation-table": 1,
  "account-case": 5,
  empty: 1,
};

function Row({
  draft,
  href,
  onCopy,
  onErase,
}: {
  draft: DraftEntry;
  href: string;
  onCopy: () => void;
  onErase: () => void;
}) {
  const { t, i18n } = useTranslation("studio");
  const { day, time } = dayAndTime(draft.updatedAt, Date.now(), i18n.language);
  const name = shown(draft.title) || t("home.untitled");
  return (
    <li className={styles.row}>
      <Portrait className={styles.face} person={draft.portrait as Person | undefined} name={name} />
      <Link href={href} className={styles.name} lang={draft.language}>
        {name}
      </Link>
      <span className={styles.meta}>
        {t("home.size", { count: draft.beats, scenes: draft.scenes })} · {day} {time}
      </span>
      <span className={styles.tools}>
        <IconButton icon="copy" label={t("home.duplicate", { name })} onClick={onCopy} />
        <IconButton icon="trash" label={t("home.eraseOne", { name })} onClick={onErase} />
      </span>
    </li>
  );
}
