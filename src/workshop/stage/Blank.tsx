import { useEffect } from "react";
import { clickerMove, tellConsole } from "../parts/clicker.ts";
import styles from "./Stage.module.css";

interface Props {
  readonly code: string;
  readonly shown: "black" | "white" | null;
  readonly onBlank: (colour: "black" | "white" | null) => void;
}

/** The clicker: blanks this screen by itself, and asks the console, which may, for the next step. */
export function Blank({ code, shown, onBlank }: Props) {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      // Some clickers send F5 to begin a slide show: here it would only blink.
      if (event.key === "F5") event.preventDefault();
      const key = event.key.toLowerCase();
      if (key === "b" || key === "w") {
        const colour = key === "b" ? "black" : "white";
        onBlank(shown === colour ? null : colour);
        event.preventDefault();
        return;
      }
      const move = clickerMove(event);
      if (move === undefined) return;
      event.preventDefault();
      if (shown !== null) onBlank(null);
      else tellConsole(code, move);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [code, shown, onBlank]);
  return shown === null ? null : <div className={styles.blank} data-colour={shown} aria-hidden="true" />;
}
