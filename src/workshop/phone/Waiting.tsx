import type { PhoneView } from "../../core/room/view.ts";
import { Button } from "../../ui/Button.tsx";
import type { Held } from "../link/held.ts";
import type { RoomLink } from "../link/link.ts";
import { useWords } from "../words/Words.tsx";
import styles from "./PhoneScreen.module.css";

const EXPLAINED = new Set(["kicked", "replaced", "purged", "left", "old-page"]);
const ONE_SENTENCE = new Set(["no-such-room", "try-later", "locked", "full"]);

/** Not in the room: not yet, or no longer, with the reason and what can be done. */
export function Waiting({ link, held }: { link: RoomLink<PhoneView>; held: Held<PhoneView> }) {
  const { t } = useWords();
  const { status, bye } = held;
  if (status !== "gone") {
    return (
      <main className={styles.waiting}>
        <div role="status">
          <h1>{t(`link.${status}`)}</h1>
        </div>
        {status === "away" && <p>{t("trouble.unreachable")}</p>}
      </main>
    );
  }
  const why = bye ?? "closed";
  const known = EXPLAINED.has(why) || ONE_SENTENCE.has(why) ? why : "closed";
  return (
    <main className={styles.waiting}>
      <div role="status">
        <h1>{t(`trouble.${known}`)}</h1>
      </div>
      {!ONE_SENTENCE.has(known) && <p>{t(`trouble.${known}Text`)}</p>}
      {known === "old-page" ? (
        <Button variant="primary" onClick={() => location.reload()}>
          {t("trouble.reload")}
        </Button>
      ) : known === "purged" ? null : (
        <Button variant="primary" onClick={link.wake}>
          {t(known === "replaced" ? "trouble.here" : "trouble.retry")}
        </Button>
      )}
    </main>
  );
}
