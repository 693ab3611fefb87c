import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./ErrorBanner.module.css";
import { IconButton } from "./IconButton.tsx";
import { Icon } from "./icons.tsx";

interface Props {
  readonly title: string;
  readonly children?: ReactNode;
  /** What one can do about it, e.g. export everything. */
  readonly actions?: ReactNode;
  readonly onDismiss?: () => void;
}

/** Something went wrong and stays said until it is dealt with. */
export function ErrorBanner({ title, children, actions, onDismiss }: Props) {
  const { t } = useTranslation("ui");
  return (
    <div role="alert" className={styles.banner}>
      <span className={styles.sign}>
        <Icon name="warning" />
      </span>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {children && <div className={styles.text}>{children}</div>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {onDismiss && <IconButton icon="close" label={t("dismiss")} onClick={onDismiss} />}
    </div>
  );
}
