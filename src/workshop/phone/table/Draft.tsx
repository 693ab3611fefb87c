import type { TableView, Words } from "../../../core/room/view.ts";
import { useWords } from "../../words/Words.tsx";
import styles from "./Table.module.css";

/** What the own side is about to say, as far as it can be read without its activity: terms, or words, or its name. */
export function Draft({ table }: { table: TableView }) {
  const { t } = useWords();
  const event = table.draft?.event;
  if (event === undefined) return null;
  const rows = outcomesOf(event).map((terms) => termRows(terms, table));
  return (
    <>
      <p>
        <b>{t(`table.does.${KNOWN.has(event.type) ? event.type : "other"}`)}</b>
      </p>
      {rows.map((terms, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one draft never change places.
        <dl key={i} className={styles.terms}>
          {terms.map(({ issue, value }) => (
            <div key={issue.text} style={{ display: "contents" }}>
              <dt lang={issue.lang}>{issue.text}</dt>
              <dd lang={value.lang}>{value.text}</dd>
            </div>
          ))}
        </dl>
      ))}
    </>
  );
}

const KNOWN: ReadonlySet<string> = new Set([
  "offer",
  "accept",
  "talk",
  "answer",
  "guess",
  "prepare",
  "walk-out",
  "close",
]);

interface Labelled {
  readonly id: string;
  readonly label: string;
}

const outcomesOf = (event: Readonly<Record<string, unknown>>): Readonly<Record<string, string>>[] =>
  Array.isArray(event.outcomes) ? event.outcomes : [];

function termRows(
  terms: Readonly<Record<string, string>>,
  { activity, texts }: TableView,
): { issue: Words; value: Words }[] {
  const issues =
    (activity as { issues?: readonly (Labelled & { readonly values: readonly Labelled[] })[] }).issues ?? [];
  return issues.flatMap(({ id, label, values }) => {
    const value = values.find((each) => each.id === terms[id]);
    const words = [texts[label], value && texts[value.label]];
    return words[0] !== undefined && words[1] !== undefined ? [{ issue: words[0], value: words[1] }] : [];
  });
}
