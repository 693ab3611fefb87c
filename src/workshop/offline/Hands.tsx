import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ROOM_LIMITS } from "../../core/room/limits.ts";
import type { PlayView } from "../../core/room/view.ts";
import { Button } from "../../ui/Button.tsx";
import type { Lead } from "../console/useLead.ts";
import { Badge } from "../parts/Badge.tsx";
import styles from "./Offline.module.css";

/** Raised hands, counted by eye and typed in. They count like votes. */
export function Hands({ lead, play }: { lead: Lead; play: PlayView }) {
  const { t } = useTranslation("workshop");
  const { question } = play;
  const [counts, setCounts] = useState<Readonly<Record<string, string>>>({});
  const staged = play.phase === "discussion" && question !== null && question.staged.length > 0;
  if (question === null || (!question.open && !staged)) return null;
  const round = staged ? "staged" : question.round === "second" ? "second" : "first";
  const options = staged ? question.staged : question.options;
  const enter = (): void => {
    const typed = Object.fromEntries(options.map(({ id }) => [id, whole(counts[id])]));
    void lead.send({ type: "hands", team: play.team, q: question.q, round, counts: typed });
  };
  return (
    <form
      className={styles.hands}
      onSubmit={(event) => {
        event.preventDefault();
        enter();
      }}
    >
      <h3>{t("offline.hands")}</h3>
      <p className="cap">{t("offline.handsHelp")}</p>
      <div className={styles.counts}>
        {options.map(({ id, letter }, position) => (
          <label key={id}>
            <Badge position={position} letter={letter} />
            <input
              type="number"
              inputMode="numeric"
              min={0}
              max={ROOM_LIMITS.hands}
              aria-label={t("offline.count", { letter })}
              value={counts[id] ?? ""}
              onChange={(event) => setCounts({ ...counts, [id]: event.target.value })}
            />
          </label>
        ))}
        <Button type="submit">{t("offline.enter")}</Button>
      </div>
    </form>
  );
}

const whole = (typed: string | undefined): number => {
  const number = Math.trunc(Number(typed ?? 0));
  return Number.isFinite(number) ? Math.min(ROOM_LIMITS.hands, Math.max(0, number)) : 0;
};
