import { type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes, useId } from "react";
import styles from "./Field.module.css";

interface Common {
  readonly label: string;
  readonly help?: ReactNode;
  /** What is wrong, in words; the field is marked and the message is read out with it. */
  readonly error?: string | undefined;
}

function describedBy(id: string, { help, error }: Common): string | undefined {
  const ids = [help !== undefined && `${id}-help`, error !== undefined && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

function Around({ id, label, help, error, children }: Common & { id: string; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children}
      {help !== undefined && (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}

/** A labelled text input. */
export function Field({ label, help, error, ...rest }: Common & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  const common = { label, help, error };
  return (
    <Around id={id} {...common}>
      <input
        {...rest}
        id={id}
        className={styles.input}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, common)}
      />
    </Around>
  );
}

/** A labelled text area. */
export function TextField({ label, help, error, ...rest }: Common & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const id = useId();
  const common = { label, help, error };
  return (
    <Around id={id} {...common}>
      <textarea
        rows={3}
        {...rest}
        id={id}
        className={styles.input}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, common)}
      />
    </Around>
  );
}
