import type { DraftChoice, DraftPassage, Losses } from "./draft.ts";

/** A link as it stands in the text. */
interface Link {
  readonly whole: string;
  readonly text: string;
  readonly target: string;
}

/** Stands for the passage that the reader came from. */
export const BACK = "\uE002";

/** Where a link stood in the text; a line of nothing but links is a list of choices, not something to read. */
const MARK = "\uE000";

/** Turns the text of a passage into paragraphs and choices, and notes every macro, variable and script by name. */
export function readPassage(name: string, body: string, known: ReadonlySet<string>, lost: Losses): DraftPassage {
  const note = (what: string, thing: string) => lost.note(what, thing, name);
  const links: Link[] = [];
  const keep = (link: Link): string => {
    links.push(link);
    return `${MARK}${link.text}${MARK}`;
  };
  let text = withoutCode(body, note);
  text = withLinks(text, keep, note);
  text = withoutMacros(text, note);
  for (const [, variable = ""] of text.matchAll(/(?<![\w$])([$_][A-Za-z]\w*)/g)) note("variable", variable);
  const paragraphs = text
    .split(/\n\s*\n|\n(?=\s*\uE000)/)
    .map((paragraph) => readable(paragraph))
    .filter((paragraph) => paragraph !== "");
  const choices = links.flatMap(({ text: said, target }): DraftChoice[] => {
    if (!known.has(target) && target !== BACK) {
      note(/^[a-z]+:\/\//i.test(target) ? "link to the web" : "link to nowhere", target);
      return [];
    }
    return [{ text: tidy(said), after: [], to: target, repeatable: true, fallback: false }];
  });
  return { name, paragraphs, choices: unique(choices) };
}

type Note = (what: string, name: string) => void;

/** Comments go; scripts, styles and templates go and are told. */
function withoutCode(body: string, note: Note): string {
  return body
    .replace(/<!--[\s\S]*?-->|\/%[\s\S]*?%\/|\/\*[\s\S]*?\*\//g, "")
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, (_, tag: string) => told(note, "code", `<${tag.toLowerCase()}>`))
    .replace(/<<script>>[\s\S]*?<<\/script>>/g, () => told(note, "code", "<<script>>"))
    .replace(/<%[\s\S]*?%>/g, () => told(note, "code", "<% … %>"));
}

function told(note: Note, what: string, name: string): string {
  note(what, name);
  return "";
}

/** Links of every format: `[[text->target]]`, `[[target<-text]]`, `[[text|target]]`, link macros, data-passage. */
function withLinks(text: string, keep: (link: Link) => string, note: Note): string {
  const link = (whole: string, said: string, target: string) => keep({ whole, text: said, target: target.trim() });
  return text
    .replace(/<<(?:link|button)\s+(["'])(.*?)\1\s+(["'])(.*?)\3\s*>>([\s\S]*?)<<\/(?:link|button)>>/g, (...found) => {
      const [whole, , said = "", , target = "", inside = ""] = found as string[];
      withoutMacros(inside, note);
      return link(whole ?? "", said, target);
    })
    .replace(/\((?:link-goto|link-to):\s*(["'])(.*?)\1\s*(?:,\s*(["'])(.*?)\3\s*)?\)/g, (...found) => {
      const [whole = "", , said = "", , target] = found as string[];
      return link(whole, said, target ?? said);
    })
    .replace(/<<goto\s+(?:(["'])(.*?)\1|\[\[(.*?)\]\])\s*>>/g, (...found) => {
      const [whole = "", , quoted, bracketed = ""] = found as string[];
      return link(whole, "…", quoted ?? bracketed);
    })
    .replace(/\((?:goto|go-to):\s*(["'])(.*?)\1\s*\)/g, (...found) => {
      const [whole = "", , target = ""] = found as string[];
      return link(whole, "…", target);
    })
    .replace(/<<(?:back|return)(?:\s+(["'])(.*?)\1)?\s*>>/g, (...found) => {
      const [whole = "", , said] = found as string[];
      return link(whole, said ?? "…", BACK);
    })
    .replace(/\{(?:embed passage|reveal link).*?\}/g, (whole) => told(note, "insert", whole))
    .replace(/<a\b[^>]*data-passage=(["'])(.*?)\1[^>]*>([\s\S]*?)<\/a>/gi, (...found) => {
      const [whole = "", , target = "", said = ""] = found as string[];
      return link(whole, said.replace(/<[^>]+>/g, ""), target);
    })
    .replace(
      /\[\[([^[\]]*(?:\[[^[\]]*\][^[\]]*)*?)\](?:\[([^\]]*)\])?\]/g,
      (whole, inside: string, setter?: string) => {
        if (setter !== undefined) note("variable", setter.match(/[$_]\w+/)?.[0] ?? setter);
        const [said, target] = sides(inside);
        return link(whole, said, target);
      },
    );
}

/** The two sides of a link. The rightmost arrow to the right and the leftmost one to the left part it. */
function sides(inside: string): [said: string, target: string] {
  const right = inside.lastIndexOf("->");
  if (right >= 0) return [inside.slice(0, right), inside.slice(right + 2)];
  const left = inside.indexOf("<-");
  if (left >= 0) return [inside.slice(left + 2), inside.slice(0, left)];
  const bar = inside.indexOf("|");
  return bar >= 0 ? [inside.slice(0, bar), inside.slice(bar + 1)] : [inside, inside];
}

/** Macros go and are told; the text that they would show or hide stays. */
function withoutMacros(text: string, note: Note): string {
  const noteVariables = (inside: string) => {
    for (const [variable] of inside.matchAll(/[$_][A-Za-z]\w*/g)) note("variable", variable);
  };
  let left = text.replace(
    /<<(\/?)([\w=-]+)([^>]*(?:>(?!>)[^>]*)*)>>/g,
    (_, closing: string, name: string, rest: string) => {
      if (closing === "") note("macro", `<<${name}>>`);
      noteVariables(rest);
      return "";
    },
  );
  left = withoutHarlowe(left, note, noteVariables);
  return left.replace(/^\[(?:if|unless|else|cont|continue|after|align|JavaScript|CSS)\b[^\]]*\]$/gim, (whole) =>
    told(note, "modifier", whole),
  );
}

/** Harlowe's `(name: …)` nests, so brackets are counted. Its hooks `[…]` keep their text. */
function withoutHarlowe(text: string, note: Note, noteVariables: (inside: string) => void): string {
  let out = "";
  for (let at = 0; at < text.length; ) {
    const macro = /^\(([a-z][\w-]*):/i.exec(text.slice(at, at + 40));
    if (macro === null) {
      out += text[at++];
      continue;
    }
    const end = closing(text, at);
    note("macro", `(${macro[1]}:)`);
    noteVariables(text.slice(at, end));
    at = end;
    // The hook that belongs to it is text that is shown or not: it stays, without its brackets.
    if (text[at] === "[" && text[at + 1] !== "[") {
      const close = closing(text, at);
      out += withoutHarlowe(text.slice(at + 1, close - 1), note, noteVariables);
      at = close;
    }
  }
  return out;
}

/** Index after the bracket that closes the one at `from`; the end of the text where none does. */
function closing(text: string, from: number): number {
  const pairs: Readonly<Record<string, string>> = { "(": ")", "[": "]" };
  const open = text[from] ?? "";
  const close = pairs[open] ?? "";
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === open) depth++;
    else if (text[at] === close && --depth === 0) return at + 1;
  }
  return text.length;
}

/** A paragraph as a case writes it; nothing where only links stood in it. */
function readable(paragraph: string): string {
  const withoutLinks = paragraph.replace(/\uE000[^\uE000]*\uE000/g, "");
  if (!/[\p{L}\p{N}]/u.test(withoutLinks.replace(/<[^>]+>/g, ""))) return "";
  return tidy(paragraph.replaceAll(MARK, ""));
}

/** Markup of the formats as the tiny markdown of a case. */
const tidy = (text: string): string =>
  text
    .replaceAll(MARK, "")
    .replace(/<br\s*\/?>/gi, "\n")
    .replace(/<\/?[a-z][^>]*>/gi, "")
    .replace(/''(.+?)''/g, "**$1**")
    .replace(/(?<!:)\/\/(.+?)\/\//g, "*$1*")
    .replace(/[ \t]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();

/** The same words that lead to the same place are one choice, however often they are linked. */
function unique(choices: readonly DraftChoice[]): DraftChoice[] {
  const seen = new Set<string>();
  return choices.filter(({ text, to }) => {
    const key = `${text}\n${to}`;
    return !seen.has(key) && seen.add(key);
  });
}
