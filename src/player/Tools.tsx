import { useTranslation } from "react-i18next";
import { IconButton } from "../ui/IconButton.tsx";
import type { IconName } from "../ui/icons.tsx";
import type { SheetName } from "./sheets/names.ts";
import styles from "./Tools.module.css";

interface Props {
  onOpen(sheet: SheetName): void;
  /** Null where one cannot go back: an examination, or nothing decided yet. */
  readonly stepBack: (() => void) | null;
  readonly rewinds: number;
  readonly exam: boolean;
  /** Undefined where the browser has no voice for the language. */
  readonly reading: boolean | undefined;
  onReadAloud(): void;
  readonly unread: number;
  readonly shortcuts: boolean;
}

/** The small toolbar: the one place where icons stand without words. Phones keep what is needed most; the rest is in the menu. */
export function Tools(props: Props) {
  const { onOpen, stepBack, rewinds, exam, reading, onReadAloud, unread, shortcuts } = props;
  const { t } = useTranslation("player");
  const key = (letter: string): string | undefined => (shortcuts ? letter : undefined);
  const tool = (icon: IconName, name: string, letter: string, act: () => void, more: object = {}) => (
    <IconButton icon={icon} label={name} aria-keyshortcuts={key(letter)} onClick={act} {...more} />
  );
  const back = rewinds === 0 ? t("stepBack") : t("stepBackCounted", { count: rewinds });
  return (
    <>
      <span className={styles.tool}>
        {tool("document", unread === 0 ? t("table.title") : t("table.unread", { count: unread }), "D", () =>
          onOpen("table"),
        )}
        {unread > 0 && (
          <span aria-hidden="true" className={styles.badge}>
            {unread}
          </span>
        )}
      </span>
      {tool("history", t("history"), "H", () => onOpen("history"))}
      {!exam && (
        <span className={`${styles.tool} ${styles.wide}`}>
          {tool("undo", back, "U", () => stepBack?.(), { disabled: stepBack === null })}
          {rewinds > 0 && (
            <span aria-hidden="true" className={styles.badge}>
              {rewinds}
            </span>
          )}
        </span>
      )}
      {reading !== undefined && (
        <span className={styles.wide}>
          {tool(reading ? "speaker" : "speakerOff", t("readAloud"), "R", onReadAloud, { "aria-pressed": reading })}
        </span>
      )}
      <span className={styles.wide}>{tool("help", t("shortcuts.title"), "?", () => onOpen("shortcuts"))}</span>
      {tool("settings", t("settings.title"), "", () => onOpen("settings"), { "aria-keyshortcuts": undefined })}
    </>
  );
}
