import type { ButtonHTMLAttributes } from "react";
import styles from "./Map.module.css";

const PATHS = {
  fit: "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
  box: "M4 7V4h3M10.5 4h3M17 4h3v3M20 10.5v3M20 17v3h-3M13.5 20h-3M7 20H4v-3M4 13.5v-3",
  closer: "M12 5v14M5 12h14",
  farther: "M5 12h14",
} as const;

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children"> {
  readonly icon: keyof typeof PATHS;
  readonly label: string;
}

/** A tool of the map. Its pictures are the map's own: those of the ui are loaded by every page. */
export function MapButton({ icon, label, ...rest }: Props) {
  return (
    <button type="button" className={styles.tool} aria-label={label} title={label} {...rest}>
      <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
        <path
          d={PATHS[icon]}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </button>
  );
}
