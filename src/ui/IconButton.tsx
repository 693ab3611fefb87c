import type { ButtonHTMLAttributes, Ref } from "react";
import { classes } from "./classes.ts";
import styles from "./IconButton.module.css";
import { Icon, type IconName } from "./icons.tsx";

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children"> {
  readonly icon: IconName;
  /** What it does: its accessible name, and the tooltip. */
  readonly label: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function IconButton({ icon, label, className, ...rest }: Props) {
  return (
    <button type="button" aria-label={label} title={label} {...rest} className={classes(styles.tool, className)}>
      <Icon name={icon} />
    </button>
  );
}
