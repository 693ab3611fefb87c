import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icons.tsx";
import { useGuide } from "../guide/guide.ts";
import styles from "./HelpMenu.module.css";
import { useTour } from "./tour.ts";

/** The way to the tour and to the authoring guide. */
export function HelpMenu() {
  const { t } = useTranslation("studio");
  const guide = useGuide();
  const tour = useTour();
  return (
    <MenuTrigger>
      <Button className={styles.button as string} aria-label={t("bar.help")}>
        <Icon name="help" />
      </Button>
      <Popover className={styles.popover as string} placement="bottom end">
        <Menu className={styles.menu as string} aria-label={t("bar.help")}>
          <MenuItem className={styles.item as string} onAction={tour}>
            {t("tour.start")}
          </MenuItem>
          <MenuItem className={styles.item as string} onAction={() => guide("character")}>
            {t("guide.title")}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
