import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode, Ref } from "react";
import { Link } from "wouter";
import styles from "./Button.module.css";
import { classes } from "./classes.ts";
import { Icon, type IconName } from "./icons.tsx";

interface Look {
  /** primary: jade, one a screen. quiet: outlined. link: underlined text. */
  readonly variant?: "primary" | "quiet" | "link";
  readonly size?: "normal" | "small";
  readonly iconBefore?: IconName | undefined;
  readonly iconAfter?: IconName | undefined;
  /** A key shown as a hint; the caller binds it. */
  readonly hint?: string | undefined;
  readonly children: ReactNode;
}

const look = ({ variant = "quiet", size = "normal" }: Look, className?: string): string =>
  classes(styles.button, styles[variant], size === "small" && styles.small, className);

function Inside({ iconBefore, iconAfter, hint, children }: Look) {
  return (
    <>
      {iconBefore && <Icon name={iconBefore} />}
      {children}
      {iconAfter && <Icon name={iconAfter} />}
      {hint && (
        <span aria-hidden="true" className={styles.hint}>
          {hint}
        </span>
      )}
    </>
  );
}

type ButtonProps = Look & ButtonHTMLAttributes<HTMLButtonElement> & { ref?: Ref<HTMLButtonElement> };

export function Button({ variant, size, iconBefore, iconAfter, hint, children, className, ...rest }: ButtonProps) {
  const all = { variant, size, iconBefore, iconAfter, hint, children } as Look;
  return (
    <button type="button" {...rest} className={look(all, className)}>
      <Inside {...all} />
    </button>
  );
}

type LinkProps = Look & AnchorHTMLAttributes<HTMLAnchorElement> & { href: string };

/** Looks like a button, goes to another screen. */
export function ButtonLink({ variant, size, iconBefore, iconAfter, hint, children, className, ...rest }: LinkProps) {
  const all = { variant, size, iconBefore, iconAfter, hint, children } as Look;
  return (
    <Link {...rest} className={look(all, className)}>
      <Inside {...all} />
    </Link>
  );
}
