import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../core/case/primitives.ts";
import { ROOM_LIMITS } from "../../core/room/limits.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { SegmentedRadio } from "../../ui/SegmentedRadio.tsx";
import { Switch } from "../../ui/Switch.tsx";
import { fromLocalTime, toLocalTime } from "../parts/local-time.ts";
import { ApiFault, createRoom, type Reach, reach, type Wanted } from "./api.ts";
import { ReachPanel } from "./ReachPanel.tsx";
import { type KeptRoom, keepRoom } from "./rooms.ts";
import styles from "./Setup.module.css";

type Kind = "workshop" | "table" | "assignment" | "offline";
type Mode = "guided" | "practice" | "exam";

export interface SetupCase {
  readonly title: string;
  readonly lang: Language;
  readonly languages: readonly Language[];
  readonly roles: boolean;
  /** Whether moves are composed somewhere in it: only then can people sit on both sides. */
  readonly table: boolean;
  /** How the server finds it: by id, or as the file that was opened here. */
  readonly source: () => Promise<Wanted["case"]>;
}

interface Props {
  readonly kase: SetupCase;
  readonly language: Language;
  readonly onMade: (room: KeptRoom) => void;
  readonly onOffline: () => void;
}

const NAMES: Readonly<Record<Language, string>> = { en: "English", "zh-Hans": "简体中文", "zh-Hant": "繁體中文" };
const WEEK = 7 * 24 * 3600 * 1000;

/** Everything about a room that is decided before it opens, with defaults that need no decision. */
export default function SetupScreen({ kase, language, onMade, onOffline }: Props) {
  const { t } = useTranslation("workshop");
  const { found, again } = useReach();
  const [kind, setKind] = useState<Kind>("workshop");
  const [many, setMany] = useState(false);
  const [teams, setTeams] = useState(4);
  const [pace, setPace] = useState<"facilitator" | "team">("facilitator");
  const [roles, setRoles] = useState(false);
  const [anonymous, setAnonymous] = useState(false);
  const [stage, setStage] = useState<Language>(
    kase.languages.includes(language) ? language : (kase.languages[0] ?? language),
  );
  const [address, setAddress] = useState("");
  const [due, setDue] = useState(() => toLocalTime(Date.now() + WEEK));
  const [attempts, setAttempts] = useState(3);
  const [late, setLate] = useState(true);
  const [mode, setMode] = useState<Mode>("practice");
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const shown = address || (found?.addresses[0] ?? "");

  const wanted = async (): Promise<Wanted> => ({
    case: await kase.source(),
    kind: kind === "offline" ? "workshop" : kind,
    language: stage,
    teams: kind === "table" ? teams : kind === "workshop" && many ? teams : 0,
    pace: kind === "table" || (kind === "workshop" && many) ? pace : "facilitator",
    roles: kind !== "assignment" && roles,
    anonymous: kind === "workshop" && anonymous,
    ...(shown === "" ? {} : { address: shown }),
    ...(kind === "assignment"
      ? { assignment: { due: fromLocalTime(due) ?? Date.now() + WEEK, attempts, late, mode } }
      : {}),
  });
  const open = async (): Promise<void> => {
    if (kind === "offline") return onOffline();
    setBusy(true);
    setTrouble(null);
    try {
      const made = await createRoom(await wanted());
      const room = { ...made, title: kase.title, lang: kase.lang, language: stage, kind, at: Date.now() };
      keepRoom(room);
      onMade(room);
    } catch (error) {
      const code = error instanceof ApiFault ? error.code : undefined;
      setTrouble(code === undefined ? t("setup.failed") : t("setup.refused", { code }));
      setBusy(false);
    }
  };
  const kinds = (["workshop", "table", "assignment", "offline"] as const).filter(
    (each) => each !== "table" || kase.table,
  );
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <p className="muted">{t("setup.title")}</p>
        <h1 lang={kase.lang}>{kase.title}</h1>
      </header>
      <div className={styles.desk}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void open();
          }}
        >
          <SegmentedRadio
            legend={t("setup.kind")}
            segments={kinds.map((value) => ({ value, label: t(`setup.kinds.${value}`) }))}
            value={kind}
            onChange={setKind}
          />
          <p className={styles.text}>{t(`setup.kindText.${kind}`)}</p>
          {kind === "workshop" && (
            <SegmentedRadio
              legend={t("setup.teams")}
              segments={[
                { value: "one", label: t("setup.teamsOne") },
                { value: "many", label: t("setup.teamsMany") },
              ]}
              value={many ? "many" : "one"}
              onChange={(value) => setMany(value === "many")}
            />
          )}
          {((kind === "workshop" && many) || kind === "table") && (
            <>
              <Field
                label={t(kind === "table" ? "setup.pairs" : "setup.teamCount")}
                type="number"
                min={1}
                max={ROOM_LIMITS.teams}
                value={teams}
                onChange={(event) =>
                  setTeams(Math.max(1, Math.min(ROOM_LIMITS.teams, event.target.valueAsNumber || 1)))
                }
              />
              <SegmentedRadio
                legend={t("setup.pace")}
                segments={[
                  { value: "facilitator", label: t("setup.paceFacilitator") },
                  { value: "team", label: t("setup.paceTeam") },
                ]}
                value={pace}
                onChange={setPace}
              />
            </>
          )}
          {kase.roles && kind !== "assignment" && kind !== "offline" && (
            <Switch label={t("setup.roles")} help={t("setup.rolesHelp")} checked={roles} onChange={setRoles} />
          )}
          {kind === "workshop" && (
            <Switch
              label={t("setup.anonymous")}
              help={t("setup.anonymousHelp")}
              checked={anonymous}
              onChange={setAnonymous}
            />
          )}
          {kind === "assignment" && (
            <>
              <Field
                label={t("setup.due")}
                type="datetime-local"
                required
                value={due}
                onChange={(e) => setDue(e.target.value)}
              />
              <Field
                label={t("setup.attempts")}
                type="number"
                min={1}
                max={ROOM_LIMITS.handedIn}
                value={attempts}
                onChange={(event) =>
                  setAttempts(Math.max(1, Math.min(ROOM_LIMITS.handedIn, event.target.valueAsNumber || 1)))
                }
              />
              <SegmentedRadio
                legend={t("setup.mode")}
                segments={(["guided", "practice", "exam"] as const).map((value) => ({
                  value,
                  label: t(`setup.modes.${value}`),
                }))}
                value={mode}
                onChange={setMode}
              />
              <Switch label={t("setup.late")} checked={late} onChange={setLate} />
            </>
          )}
          {kase.languages.length > 1 && (
            <SegmentedRadio
              legend={t("setup.language")}
              segments={kase.languages.map((value) => ({ value, label: NAMES[value], lang: value }))}
              value={stage}
              onChange={setStage}
            />
          )}
          {trouble !== null && (
            <p className={styles.trouble} role="alert">
              {trouble}
            </p>
          )}
          <Button variant="primary" type="submit" disabled={busy}>
            {t(kind === "assignment" ? "setup.goAssignment" : kind === "offline" ? "setup.goOffline" : "setup.go")}
          </Button>
        </form>
        {kind !== "offline" && found !== undefined && (
          <aside className={styles.side}>
            {found.addresses.length > 1 && (
              <label className={styles.address}>
                {t("setup.address")}
                <select value={shown} onChange={(event) => setAddress(event.target.value)}>
                  {found.addresses.map((each) => (
                    <option key={each} value={each}>
                      {each}
                    </option>
                  ))}
                </select>
              </label>
            )}
            {shown === "" ? (
              <>
                <p className={styles.trouble}>{t("setup.addressNone")}</p>
                <Button onClick={again}>{t("reach.again")}</Button>
              </>
            ) : (
              <ReachPanel key={shown} address={shown} port={found.port} />
            )}
          </aside>
        )}
      </div>
    </div>
  );
}

function useReach(): { found: Reach | undefined; again: () => void } {
  const [found, setFound] = useState<Reach>();
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asking again is what the number is for.
  useEffect(() => {
    let current = true;
    // Without a server there are no rooms; opening one says so, and everything else of this page works.
    reach().then(
      (answer) => current && setFound(answer),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [asked]);
  return { found, again: () => setAsked((times) => times + 1) };
}
