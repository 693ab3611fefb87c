import type { OptionView } from "../../core/room/view.ts";
import { classes } from "../../ui/classes.ts";
import { InlineText } from "../../ui/RichText.tsx";
import { Badge } from "../parts/Badge.tsx";
import styles from "./Options.module.css";

interface Props {
  readonly options: readonly Pick<OptionView, "id" | "letter" | "short">[];
  readonly label: string;
  /** The own vote; null without one. */
  readonly chosen: string | null;
  /** What stands on the chosen one. */
  readonly mark: string;
  readonly disabled?: boolean;
  readonly onChoose: (id: string) => void;
}

/** The options as cards to tap: one tap is a vote, another tap changes it. */
export function Options({ options, label, chosen, mark, disabled = false, onChoose }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws its legend where none belongs; the heading above names it.
    <div role="group" className={styles.options} aria-label={label}>
      {options.map(({ id, letter, short }, position) => (
        <button
          key={id}
          type="button"
          className={classes(styles.option, chosen === id && styles.chosen)}
          aria-pressed={chosen === id}
          disabled={disabled}
          onClick={() => onChoose(id)}
        >
          <Badge position={position} letter={letter} />
          <span className={styles.text} lang={short.lang}>
            <InlineText text={short.text} />
          </span>
          {chosen === id && <span className={styles.mark}>{mark}</span>}
        </button>
      ))}
    </div>
  );
}
