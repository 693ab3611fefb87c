/** What the tiny markdown subset of case texts can say. Everything ends up as text nodes. */
export type Span = { readonly kind: "text" | "strong" | "em"; readonly text: string };
export type Block =
  | { readonly kind: "paragraph"; readonly lines: Span[][] }
  | { readonly kind: "list"; readonly items: Span[][] };

/** `**bold**` and `*emphasis*`; a star that opens nothing stays a star. */
export function spans(text: string): Span[] {
  const found: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(/\*\*([^\s*](?:[^*]*[^\s*])?)\*\*|\*([^\s*](?:[^*]*[^\s*])?)\*/g)) {
    if (match.index > from) found.push({ kind: "text", text: text.slice(from, match.index) });
    found.push(match[1] !== undefined ? { kind: "strong", text: match[1] } : { kind: "em", text: match[2] ?? "" });
    from = match.index + match[0].length;
  }
  if (from < text.length) found.push({ kind: "text", text: text.slice(from) });
  return found;
}

const ITEM = "- ";

/** Paragraphs are parted by blank lines; lines that start with "- " are a list. */
export function blocks(text: string): Block[] {
  const all: Block[] = [];
  let open = false; // Whether the next line may join the last block.
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim();
    const last = open ? all.at(-1) : undefined;
    open = line !== "";
    if (!open) continue;
    if (line.startsWith(ITEM)) {
      const item = spans(line.slice(ITEM.length));
      if (last?.kind === "list") last.items.push(item);
      else all.push({ kind: "list", items: [item] });
    } else if (last?.kind === "paragraph") last.lines.push(spans(line));
    else all.push({ kind: "paragraph", lines: [spans(line)] });
  }
  return all;
}
