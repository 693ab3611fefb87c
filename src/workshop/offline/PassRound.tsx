import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ROOM_LIMITS } from "../../core/room/limits.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { useHeld } from "../link/useHeld.ts";
import { PhoneScreen } from "../phone/PhoneScreen.tsx";
import type { LocalLinks } from "./local-links.ts";
import styles from "./Offline.module.css";

/** One device for everybody: it asks for the next person before it shows what is theirs alone. */
export function PassRound({ links, onDone }: { links: LocalLinks; onDone: () => void }) {
  const { t } = useTranslation("workshop");
  const held = useHeld(links.console);
  const [name, setName] = useState("");
  const [holder, setHolder] = useState<{ id: string; open: boolean } | null>(null);
  const people = [...held.people.values()].filter(({ kicked }) => !kicked);
  const person = people.find(({ id }) => id === holder?.id);
  if (holder !== null && person !== undefined && holder.open) {
    return (
      <div className={styles.passed}>
        <PhoneScreen
          link={links.phone(holder.id)}
          code={`passed.${holder.id}`}
          foot={
            <Button variant="primary" onClick={() => setHolder(null)}>
              {t("offline.done")}
            </Button>
          }
        />
      </div>
    );
  }
  if (person !== undefined) {
    return (
      <div className={styles.cover}>
        <h1>{t("offline.give", { name: person.name })}</h1>
        <Button variant="primary" onClick={() => setHolder({ id: person.id, open: true })}>
          {t("offline.ready", { name: person.name })}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.cover}>
      <h1>{t("offline.pass")}</h1>
      <p>{t("offline.passHelp")}</p>
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault();
          if (links.join(name.trim()) !== undefined) setName("");
        }}
      >
        <Field
          label={t("offline.person")}
          value={name}
          maxLength={ROOM_LIMITS.name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit">{t("offline.add")}</Button>
      </form>
      <ul className={styles.names}>
        {people.map(({ id, name: who, voted }) => (
          <li key={id}>
            <Button onClick={() => setHolder({ id, open: false })}>
              {voted === true ? `${who} · ${t("people.state.voted")}` : who}
            </Button>
          </li>
        ))}
      </ul>
      <Button variant="link" onClick={onDone}>
        {t("report.console")}
      </Button>
    </div>
  );
}
