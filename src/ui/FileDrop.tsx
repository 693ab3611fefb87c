import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { Button } from "./Button.tsx";
import styles from "./FileDrop.module.css";

interface Props {
  /** What the button says, what stands beside it, and what a file over the screen is told. */
  readonly label: string;
  readonly hint?: string;
  readonly dropHint: string;
  readonly size?: "small";
  readonly busy?: boolean;
  readonly onFile: (file: File) => void;
  /** Gets the button that opens a file, to be placed where it belongs. */
  readonly children: (openFile: ReactNode) => ReactNode;
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes("Files");

/** Takes a JSON file from a drop anywhere on the screen, or from the button. */
export function FileDrop({ label, hint, dropHint, size, busy = false, onFile, children }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (file: File | undefined): void => {
    setOver(false);
    if (file !== undefined && !busy) onFile(file);
  };
  const openFile = (
    <>
      <Button
        {...(size === undefined ? {} : { size })}
        iconBefore="upload"
        disabled={busy}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      {hint !== undefined && <span className="cap">{hint}</span>}
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label={label}
        hidden
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = ""; // The same file may be chosen again after it was mended.
        }}
      />
    </>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is an extra; the button does the same.
    <div
      className={styles.area}
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        take(event.dataTransfer.files[0]);
      }}
    >
      {children(openFile)}
      {over && (
        <div className={styles.veil} aria-hidden="true">
          <p>{dropHint}</p>
        </div>
      )}
    </div>
  );
}
