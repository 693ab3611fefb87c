import { type ReactNode, useEffect } from "react";
import styles from "./Toast.module.css";

interface Props {
  /** Null when there is nothing to say. The region itself is always there, or screen readers miss the first message. */
  readonly message: ReactNode | null;
  readonly action?: ReactNode;
  readonly onDone: () => void;
  /** Milliseconds until it goes by itself; messages with an action stay. */
  readonly stay?: number;
}

/** A short confirmation at the foot of the screen. Errors use ErrorBanner: they must not go away by themselves. */
export function Toast({ message, action, onDone, stay = 5000 }: Props) {
  const fleeting = message !== null && action === undefined;
  useEffect(() => {
    if (!fleeting) return;
    const timer = setTimeout(onDone, stay);
    return () => clearTimeout(timer);
  }, [fleeting, onDone, stay]);
  return (
    <div role="status" className={styles.region}>
      {message !== null && (
        <div className={styles.toast}>
          <span>{message}</span>
          {action}
        </div>
      )}
    </div>
  );
}
