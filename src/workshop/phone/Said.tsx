import type { SaidView } from "../../core/room/view.ts";
import { InlineText } from "../../ui/RichText.tsx";
import { Face } from "../parts/Face.tsx";
import styles from "./Said.module.css";

/** What is said, with the face of whoever says it beside the last of it: the upper side of the table. */
export function Said({ lines }: { lines: readonly SaidView[] }) {
  const face = lines.findLast(({ portrait }) => portrait !== null);
  const last = lines.at(-1);
  if (last === undefined) return null;
  return (
    <section className={styles.wall}>
      {lines.slice(0, -1).map((line, i) => (
        <Line key={line.id} line={line} named={lines[i - 1]?.by !== line.by} wide />
      ))}
      {face !== undefined && (
        <div className={styles.face}>
          <Face portrait={face.portrait} mood={face.mood} name={face.name?.text ?? ""} />
        </div>
      )}
      <Line line={last} named={lines.at(-2)?.by !== last.by} wide={face === undefined} />
    </section>
  );
}

function Line({ line, named, wide }: { line: SaidView; named: boolean; wide: boolean }) {
  const { name, by, words } = line;
  return (
    <div className={wide ? styles.wide : styles.last}>
      {name !== null && named && (
        <p className={styles.name} lang={name.lang}>
          {name.text}
        </p>
      )}
      <p className={by === "narrator" ? styles.told : styles.line} lang={words.lang}>
        <InlineText text={words.text} />
      </p>
    </div>
  );
}
