import type { RefObject } from "react";
import { Header, Menu, MenuItem, MenuSection, Popover, Separator } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { type ActionId, keyOf } from "./keymap.ts";
import styles from "./Menu.module.css";
import type { Actions } from "./useActions.ts";

const GROUPS: readonly (readonly ActionId[])[] = [
  ["form", "beat", "choice", "connect", "start", "references", "play"],
  ["copy", "cut", "paste", "duplicate", "release", "remove"],
  ["all", "fit", "keys"],
];

interface Props {
  readonly actions: Actions;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  /** Beside what it opens: the button, or the spot that was pressed. */
  readonly anchor: RefObject<HTMLElement | null>;
  /** What the menu is about. */
  readonly title: string;
  readonly lang: string;
  readonly place: "bottom end" | "end top";
}

/** All that can be done with what is selected, each with its key. */
export function ActionsMenu({ actions, open, onOpen, anchor, title, lang, place }: Props) {
  const { t } = useTranslation("studio");
  return (
    <Popover
      className={styles.popover as string}
      isOpen={open}
      onOpenChange={onOpen}
      triggerRef={anchor}
      placement={place}
    >
      <Menu
        className={styles.menu as string}
        aria-label={t("map.menu")}
        autoFocus="first"
        onClose={() => onOpen(false)}
        onAction={(key) => actions.do(key as ActionId)}
        disabledKeys={GROUPS.flat().filter((id) => !actions.can(id))}
      >
        {GROUPS.map((group, i) => (
          <MenuSection key={group[0]} aria-label={t(`map.group.${i}`)}>
            {i === 0 && title !== "" ? (
              <Header className={styles.title as string} lang={lang}>
                {title}
              </Header>
            ) : (
              i > 0 && <Separator className={styles.rule as string} />
            )}
            {group.map((id) => (
              <MenuItem key={id} id={id} className={styles.item as string} textValue={t(`map.do.${id}`)}>
                <span>{t(`map.do.${id}`)}</span>
                <kbd>{keyOf(id)}</kbd>
              </MenuItem>
            ))}
          </MenuSection>
        ))}
      </Menu>
    </Popover>
  );
}
