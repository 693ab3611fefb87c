import { useRef, useState } from "react";
import { DropZone } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { Language } from "../../core/case/primitives.ts";
import { explain } from "../../core/check/explain.ts";
import { Button } from "../../ui/Button.tsx";
import { byPlace } from "../balance/places.ts";
import { HeatSwitch } from "../HeatSwitch.tsx";
import { Figures } from "./Figures.tsx";
import styles from "./Statistics.module.css";
import { tally } from "./tally.ts";
import { type Refused, useTrainees } from "./useTrainees.ts";
import type { LeftOut, VersionRecord } from "./versions.ts";

/** What trainees did with the case: attempts and room reports are dropped in and counted. Nothing of them is stored. */
export default function StatisticsView() {
  const { t } = useTranslation("studio");
  const { trainees, refused, busy, add, clear } = useTrainees();
  const [chosen, setChosen] = useState<string>();
  const version = trainees?.versions.find(({ hash }) => hash === chosen) ?? trainees?.versions[0];
  return (
    <DropZone
      className={styles.page}
      onDrop={({ items }) => {
        const files = items.flatMap((item) => (item.kind === "file" ? [item.getFile()] : []));
        if (files.length > 0) void Promise.all(files).then(add);
      }}
    >
      <header className={styles.head}>
        <h2>{t("trainees.title")}</h2>
        <p className={styles.lead}>{t("trainees.lead")}</p>
        <div className={styles.acts}>
          <Open onFiles={add} />
          {trainees !== undefined && (
            <Button variant="link" size="small" onClick={clear}>
              {t("trainees.clear")}
            </Button>
          )}
          <span className={styles.note} role="status">
            {busy ? t("trainees.counting") : ""}
          </span>
        </div>
      </header>
      <NotRead refused={refused} />
      {trainees !== undefined && (
        <>
          <Versions versions={trainees.versions} shown={version} onShow={setChosen} />
          <Left {...trainees.leftOut} />
          {version !== undefined && <Counted key={version.hash} version={version} />}
        </>
      )}
    </DropZone>
  );
}

function Open({ onFiles }: { onFiles: (files: readonly File[]) => Promise<void> }) {
  const { t } = useTranslation("studio");
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size="small" iconBefore="upload" onClick={() => input.current?.click()}>
        {t("trainees.open")}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".json,application/json"
        aria-label={t("trainees.open")}
        onChange={(event) => {
          void onFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
    </>
  );
}

function NotRead({ refused }: { refused: readonly Refused[] }) {
  const { t, i18n } = useTranslation("studio");
  return refused.length === 0 ? null : (
    <ul className={styles.refused} role="alert">
      {refused.map(({ name, findings }) => (
        <li key={name}>
          {t("trainees.refused", { name })}{" "}
          {findings[0] !== undefined && explain(findings[0], i18n.language as Language)}
        </li>
      ))}
    </ul>
  );
}

interface VersionsProps {
  readonly versions: readonly VersionRecord[];
  readonly shown: VersionRecord | undefined;
  readonly onShow: (hash: string) => void;
}

/** Attempts of another version are never mixed with those of this one. */
function Versions({ versions, shown, onShow }: VersionsProps) {
  const { t } = useTranslation("studio");
  if (versions.length === 0) return <p className={styles.note}>{t("trainees.none")}</p>;
  return (
    <fieldset className={styles.versions}>
      <legend>{t("trainees.versions")}</legend>
      {versions.map(({ hash, current, observations, votes }) => (
        <label key={hash}>
          <input type="radio" name="version" checked={hash === shown?.hash} onChange={() => onShow(hash)} />
          <span>
            {t(current ? "trainees.thisVersion" : "trainees.otherVersion", { hash: hash.slice(0, 6) })}
            <span className={styles.note}>
              {t("trainees.inVersion", { attempts: observations.length, decisions: votes.length })}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Left(left: LeftOut) {
  const { t } = useTranslation("studio");
  const told = (Object.keys(left) as (keyof LeftOut)[]).filter((key) => left[key] > 0);
  return told.length === 0 ? null : (
    <ul className={styles.left}>
      {told.map((key) => (
        <li key={key}>{t(`trainees.left.${key}`, { n: left[key] })}</li>
      ))}
    </ul>
  );
}

function Counted({ version }: { version: VersionRecord }) {
  const { t } = useTranslation("studio");
  const counted = tally(version.observations, version.votes);
  return (
    <>
      <Figures tally={counted} version={version} />
      <section className={styles.section}>
        <HeatSwitch
          kind="observed"
          label={t("trainees.heat")}
          byCard={() => byPlace(counted.through, counted.endings)}
        />
      </section>
    </>
  );
}
