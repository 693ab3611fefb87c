import { useState } from "react";
import { ROOM_LIMITS } from "../../core/room/limits.ts";
import type { BoardColumn } from "../../core/room/messages.ts";
import type { PhoneView } from "../../core/room/view.ts";
import { Button } from "../../ui/Button.tsx";
import { TextField } from "../../ui/Field.tsx";
import type { RoomLink } from "../link/link.ts";
import { BOARD_COLUMNS } from "../parts/boards.ts";
import { useWords } from "../words/Words.tsx";
import styles from "./Part.module.css";
import { useSend } from "./useSend.ts";

/** A card for the boards: plus and delta, or the four questions. */
export function Boards({ link }: { link: RoomLink<PhoneView> }) {
  const { t } = useWords();
  const { send, busy, trouble } = useSend(link);
  const [column, setColumn] = useState<BoardColumn>("plus");
  const [text, setText] = useState("");
  const [sent, setSent] = useState(0);
  const submit = async (): Promise<void> => {
    if (!(await send({ type: "card", column, text: text.trim() }))) return;
    setText("");
    setSent(sent + 1);
  };
  return (
    <form
      className={styles.part}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2>{t("board.title")}</h2>
      <p className={styles.help}>{t("board.help")}</p>
      <label className={styles.label}>
        {t("board.column")}
        <select className={styles.select} value={column} onChange={(e) => setColumn(e.target.value as BoardColumn)}>
          {BOARD_COLUMNS.map((one) => (
            <option key={one} value={one}>
              {t(`board.columns.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <TextField
        label={t("board.text")}
        value={text}
        maxLength={ROOM_LIMITS.sentence}
        onChange={(event) => setText(event.target.value)}
      />
      <Button variant="primary" type="submit" disabled={busy || text.trim() === ""}>
        {t("board.send")}
      </Button>
      <p className={styles.help} role="status">
        {sent > 0 && t("board.sent", { count: sent })}
      </p>
      {trouble !== null && (
        <p className={styles.trouble} role="alert">
          {trouble}
        </p>
      )}
    </form>
  );
}
