import { useRef } from "react";
import { Button } from "../../ui/Button.tsx";

interface Props {
  readonly label: string;
  /** Endings of the files that can be chosen, parted by commas. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** Opens the browser's own dialog for one file. */
export function FileButton({ label, accept, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size="small" iconBefore="upload" onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) onFile(file);
          event.target.value = ""; // The same file may be chosen again after it was mended.
        }}
      />
    </>
  );
}
