import { type ReactNode, useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseTexts } from "../ui/case-texts.ts";
import { useKeys } from "../ui/keys.ts";
import { Bar } from "./Bar.tsx";
import { Desk } from "./desk/Desk.tsx";
import { Slips } from "./desk/Slips.tsx";
import styles from "./Playing.module.css";
import type { PlayerPort } from "./port.ts";
import { HistorySheet } from "./sheets/HistorySheet.tsx";
import type { SheetName } from "./sheets/names.ts";
import { SettingsSheet } from "./sheets/SettingsSheet.tsx";
import { ShortcutsSheet } from "./sheets/ShortcutsSheet.tsx";
import { TableSheet } from "./sheets/TableSheet.tsx";
import { useReadAloud } from "./speech/useReadAloud.ts";
import { Conversation } from "./stage/Conversation.tsx";
import { Meters } from "./stage/Meters.tsx";
import { Room } from "./stage/Room.tsx";
import { Tools } from "./Tools.tsx";
import { useAutoAdvance } from "./useAutoAdvance.ts";
import { useKeeping } from "./useKeeping.ts";
import { usePlayer } from "./usePlayer.ts";
import { useScene } from "./useScene.ts";

interface Props {
  readonly port: PlayerPort;
  readonly texts: CaseTexts;
  readonly switches: ReactNode;
}

/** The dialogue screen: the room above the table's edge, the desk below it, and what can be laid over both. */
export function Playing({ port, texts, switches }: Props) {
  const { t } = useTranslation("player");
  const { compiled, preferences, setPreferences } = port;
  const player = usePlayer(port);
  const scene = useScene(port, player);
  const { snapshot, send, note, stepBack } = player;
  const { state, view, step, seen } = scene;
  const [sheet, setSheet] = useState<SheetName | null>(null);
  const close = useCallback(() => setSheet(null), []);
  const [between, setBetween] = useState<HTMLElement | null>(null);
  useKeeping(port, player, texts.language);

  useEffect(() => send({ type: port.readOnly ? "lock" : "unlock" }), [port.readOnly, send]);

  const line = step?.kind === "line" ? texts.of(step.line.id, step.world) : null;
  const speech = useReadAloud(line, texts.language, preferences.readAloud && !snapshot.matches("committing"));
  const advance = useCallback(() => send({ type: "advance" }), [send]);
  const reading = snapshot.matches("revealing") && step?.kind === "line";
  useAutoAdvance(preferences.autoAdvance && reading && !speech.speaking && sheet === null, line?.text, advance);

  const goesOn = ["revealing", "coached", "readOnly"].includes(String(snapshot.value));
  const readAloud = () => setPreferences({ readAloud: !preferences.readAloud });
  useKeys(
    {
      enter: goesOn ? advance : undefined,
      " ": goesOn ? advance : undefined,
      s: () => send({ type: "skip" }),
      h: () => setSheet("history"),
      d: () => setSheet("table"),
      u: stepBack ?? undefined,
      r: speech.available ? readAloud : undefined,
      "?": () => setSheet("shortcuts"),
    },
    { singleKeys: preferences.shortcuts },
  );

  const exam = state.header.mode === "exam";
  const composed = view.activity?.choices.length === 0;
  const unread = view.documents.filter(({ read }) => !read).length;
  const sheetTools = { compiled, texts, onClose: close };
  const reached = scene.now.filter((one) => one.position <= scene.position).map(({ entry }) => entry);
  const Main = port.beside ? "div" : "main";
  return (
    <div className={styles.screen}>
      <Bar
        title={texts.of("title")}
        scene={texts.of(`${state.sceneId}.title`)}
        phases={composed ? [] : scene.phases}
        onLeave={port.onLeave}
      >
        <Tools
          onOpen={setSheet}
          stepBack={stepBack}
          rewinds={view.rewinds}
          exam={exam}
          reading={speech.available ? preferences.readAloud : undefined}
          onReadAloud={readAloud}
          unread={unread}
          shortcuts={preferences.shortcuts}
        />
      </Bar>
      <Main {...(port.beside ? {} : { id: "main" })} className={styles.main}>
        <Room
          compiled={compiled}
          texts={texts}
          seen={seen}
          meters={view.meters.length > 0 && <Meters meters={view.meters} texts={texts} seen={seen} />}
          between={setBetween}
        >
          <Conversation
            compiled={compiled}
            texts={texts}
            before={scene.before}
            now={scene.now}
            position={scene.position}
          />
        </Room>
        <section className={styles.desk} aria-label={t("desk")}>
          <div className={styles.inside}>
            <Desk
              port={port}
              player={player}
              scene={scene}
              texts={texts}
              covered={sheet !== null}
              between={between}
              aside={
                <Slips
                  documents={view.documents.length}
                  unread={unread}
                  promises={view.promises.length}
                  onOpen={() => setSheet("table")}
                />
              }
            />
          </div>
        </section>
      </Main>
      {sheet === "history" && (
        <HistorySheet {...sheetTools} entries={[...scene.before, ...reached]} rewinds={view.rewinds} />
      )}
      {sheet === "table" && (
        <TableSheet
          {...sheetTools}
          world={state.world}
          documents={view.documents}
          promises={view.promises}
          onRead={(document) => {
            if (!port.readOnly && !state.world.read.includes(document)) note({ type: "read", document });
          }}
        />
      )}
      {sheet === "shortcuts" && (
        <ShortcutsSheet
          on={preferences.shortcuts}
          without={[
            ...(speech.available ? [] : (["readAloud"] as const)),
            ...(exam ? (["stepBack"] as const) : []),
            ...(preferences.timing ? [] : (["moreTime"] as const)),
          ]}
          onSwitch={(shortcuts) => setPreferences({ shortcuts })}
          onClose={close}
        />
      )}
      {sheet === "settings" && (
        <SettingsSheet
          preferences={preferences}
          onChange={setPreferences}
          switches={switches}
          canRead={speech.available}
          stepBack={stepBack}
          onShortcuts={() => setSheet("shortcuts")}
          onClose={close}
        />
      )}
    </div>
  );
}
