import { Fragment } from "react";
import { classes } from "./classes.ts";
import styles from "./RichText.module.css";
import { blocks, type Span, spans } from "./richtext.ts";

// Parts of a text have no identity of their own: they are never reordered, so their position is their key.
const keyed = <T,>(list: readonly T[]): { key: number; item: T }[] => list.map((item, key) => ({ key, item }));

function Spans({ of }: { of: readonly Span[] }) {
  return keyed(of).map(({ key, item }) => {
    if (item.kind === "strong") return <strong key={key}>{item.text}</strong>;
    if (item.kind === "em") return <em key={key}>{item.text}</em>;
    return <Fragment key={key}>{item.text}</Fragment>;
  });
}

/** A case text with paragraphs and lists. `lang` is the language it is shown in. */
export function RichText({ text, lang, className }: { text: string; lang?: string; className?: string }) {
  return (
    <div className={classes(styles.text, className)} lang={lang}>
      {keyed(blocks(text)).map(({ key, item }) =>
        item.kind === "list" ? (
          <ul key={key}>
            {keyed(item.items).map((entry) => (
              <li key={entry.key}>
                <Spans of={entry.item} />
              </li>
            ))}
          </ul>
        ) : (
          <p key={key}>
            {keyed(item.lines).map((entry) => (
              <Fragment key={entry.key}>
                {entry.key > 0 && <br />}
                <Spans of={entry.item} />
              </Fragment>
            ))}
          </p>
        ),
      )}
    </div>
  );
}

/** One line of a case text inside other text: bold and emphasis only. */
export function InlineText({ text }: { text: string }) {
  return <Spans of={spans(text)} />;
}
