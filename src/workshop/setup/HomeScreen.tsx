import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../core/case/primitives.ts";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { spokenCode } from "../parts/clock.ts";
import { deleteRoom } from "./api.ts";
import { forgetRoom, type KeptRoom, keptRooms } from "./rooms.ts";
import styles from "./Setup.module.css";

interface Props {
  readonly cases: readonly {
    readonly id: string;
    readonly title: string;
    readonly lang: Language;
    readonly minutes: number;
  }[];
  readonly links: { readonly run: (caseId: string) => string; readonly room: (code: string) => string };
}

/** The facilitator's first page: the rooms of this browser, and every case that can be run. */
export default function HomeScreen({ cases, links }: Props) {
  const { t, i18n } = useTranslation("workshop");
  const [rooms, setRooms] = useState(keptRooms);
  const [deleting, setDeleting] = useState<KeptRoom | null>(null);
  const [said, setSaid] = useState("");
  const forget = (code: string): void => {
    forgetRoom(code);
    setRooms(keptRooms());
  };
  const remove = async ({ code, facilitator }: KeptRoom): Promise<void> => {
    setDeleting(null);
    try {
      await deleteRoom(code, facilitator);
      forget(code);
      setSaid(t("home.deleted"));
    } catch {
      setSaid(t("home.undeleted"));
    }
  };
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1>{t("home.title")}</h1>
        <p className={styles.intro}>{t("home.text")}</p>
      </header>
      <div className={styles.desk}>
        {rooms.length > 0 && (
          <section className={styles.wide} aria-labelledby="rooms">
            <h2 id="rooms">{t("home.rooms")}</h2>
            <ul className={styles.list}>
              {rooms.map((room) => (
                <li key={room.code}>
                  <h3 lang={room.lang}>{room.title}</h3>
                  <span className="num">{spokenCode(room.code)}</span>
                  <span className="muted">
                    {`${t(`home.kind.${room.kind}`)} · ${new Date(room.at).toLocaleDateString(i18n.language)}`}
                  </span>
                  <ButtonLink size="small" href={links.room(room.code)}>
                    {t("home.open")}
                  </ButtonLink>
                  <Button size="small" variant="link" onClick={() => forget(room.code)}>
                    {t("home.forget")}
                  </Button>
                  <Button size="small" variant="link" onClick={() => setDeleting(room)}>
                    {t("home.delete")}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
        <p role="status" className="sr">
          {said}
        </p>
        <section className={styles.wide} aria-labelledby="cases">
          <h2 id="cases">{t("home.cases")}</h2>
          <ul className={styles.list}>
            {cases.map(({ id, title, lang, minutes }) => (
              <li key={id}>
                <h3 lang={lang}>{title}</h3>
                <span className="muted">{t("home.minutes", { count: minutes })}</span>
                <ButtonLink size="small" href={links.run(id)}>
                  {t("home.go")}
                </ButtonLink>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <Dialog
        open={deleting !== null}
        onClose={() => setDeleting(null)}
        title={t("home.deleteTitle")}
        actions={<Button onClick={() => deleting && void remove(deleting)}>{t("home.delete")}</Button>}
      >
        <p>{t("home.deleteText")}</p>
      </Dialog>
    </div>
  );
}
