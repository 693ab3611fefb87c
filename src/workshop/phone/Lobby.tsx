import { useState } from "react";
import { ROOM_LIMITS } from "../../core/room/limits.ts";
import type { MeView, PhoneView } from "../../core/room/view.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import type { RoomLink } from "../link/link.ts";
import { useWords } from "../words/Words.tsx";
import styles from "./Part.module.css";
import { useSend } from "./useSend.ts";

interface Props {
  readonly link: RoomLink<PhoneView>;
  readonly view: PhoneView;
  readonly me: MeView;
}

/** Before it begins: who one is, and with whom. */
export function Lobby({ link, view, me }: Props) {
  const { t } = useWords();
  const { send, trouble } = useSend(link);
  const teams = view.teams.filter(({ number }) => number > 0);
  return (
    <>
      <section className={styles.part}>
        <h2 className={styles.big}>{t("lobby.title")}</h2>
        <p className={styles.body}>{t("lobby.wait")}</p>
        <Name link={link} me={me} fixed={view.anonymous} />
      </section>
      {teams.length > 1 && (
        <label className={styles.label}>
          {t("lobby.team")}
          <select
            className={styles.select}
            value={me.team}
            onChange={(event) => void send({ type: "join-team", team: event.target.value })}
          >
            {teams.map(({ id, number }) => (
              <option key={id} value={id}>
                {t("lobby.teamName", { number })}
              </option>
            ))}
          </select>
        </label>
      )}
      {trouble !== null && (
        <p className={styles.trouble} role="alert">
          {trouble}
        </p>
      )}
    </>
  );
}

function Name({ link, me, fixed }: { link: RoomLink<PhoneView>; me: MeView; fixed: boolean }) {
  const { t } = useWords();
  const { send, busy, trouble } = useSend(link);
  const [draft, setDraft] = useState<string | null>(null);
  if (draft === null) {
    return (
      <div className={styles.row}>
        <p className={styles.state}>{t("lobby.you", { name: me.name })}</p>
        {!fixed && (
          <Button variant="link" onClick={() => setDraft(me.name)}>
            {t("lobby.rename")}
          </Button>
        )}
      </div>
    );
  }
  const save = async (): Promise<void> => {
    if (await send({ type: "rename", name: draft })) setDraft(null);
  };
  return (
    <form
      className={styles.part}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        label={t("join.name")}
        value={draft}
        maxLength={ROOM_LIMITS.name}
        autoComplete="nickname"
        error={trouble ?? undefined}
        onChange={(event) => setDraft(event.target.value)}
      />
      <div className={styles.row}>
        <Button variant="quiet" type="submit" disabled={busy}>
          {t("lobby.save")}
        </Button>
        <Button variant="link" onClick={() => setDraft(null)}>
          {t("lobby.cancel")}
        </Button>
      </div>
    </form>
  );
}
