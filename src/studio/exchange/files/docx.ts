import { repacked, Unreadable } from "./unzip.ts";

/** What is read of mammoth's tree of a document. */
interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
  readonly value?: string;
  readonly styleId?: string | null;
  readonly styleName?: string | null;
  readonly numbering?: { readonly isOrdered: boolean; readonly level: string | number } | null;
}

export interface DocumentText {
  readonly text: string;
  readonly tables: number;
}

/** A document of a word processor as script text: its headings as headings, its numbered lists as lettered choices. */
export async function documentText(bytes: Uint8Array): Promise<DocumentText> {
  const arrayBuffer = repacked(bytes, (name) =>
    /^(\[Content_Types\]\.xml|_rels\/.*|word\/[^/]*\.(xml|rels)|word\/_rels\/.*)$/.test(name),
  );
  const { default: mammoth } = await import("mammoth/mammoth.browser.min.js");
  let tree: Node | undefined;
  try {
    const keep = (node: Node): Node => {
      tree = node;
      return node;
    };
    await mammoth.convertToHtml({ arrayBuffer }, { transformDocument: keep });
  } catch (error) {
    throw new Unreadable("not-a-document", error instanceof Error ? error.message : String(error));
  }
  if (tree === undefined) throw new Unreadable("not-a-document");
  return scriptOf(tree);
}

/** The paragraphs of a document in the plain layout. Tables are not part of it, and are counted. */
export function scriptOf(document: Node): DocumentText {
  const lines: string[] = [];
  let tables = 0;
  let letter = 0;
  const walk = (node: Node): void => {
    if (node.type === "table") {
      tables++;
      return;
    }
    if (node.type !== "paragraph") {
      for (const child of node.children ?? []) walk(child);
      return;
    }
    const text = wordsOf(node).trim();
    if (text === "") return;
    const level = levelOf(node);
    // A list that the word processor numbers itself has no letters in its text.
    const listed = level === 0 && node.numbering?.isOrdered === true && !/^[(（]?[A-Ia-i][.)、．)）]/.test(text);
    if (level > 0) letter = 0;
    const mark =
      level > 0 ? `${"#".repeat(Math.min(level, 3))} ` : listed ? `${LETTERS[letter++ % LETTERS.length]}. ` : "";
    const [first = "", ...more] = text.split("\n").filter((line) => line.trim() !== "");
    if (isTitle(node)) lines.push(/^[^:：]{1,12}[:：]/.test(first) ? first : `Case: ${first}`);
    else lines.push(mark + first);
    // A line break inside a paragraph: in a script it is a line of its own.
    lines.push(...more);
  };
  walk(document);
  return { text: lines.join("\n"), tables };
}

const LETTERS = "ABCDEFGHI";

const isTitle = ({ styleId, styleName }: Node): boolean => /^(title|标题|標題)$/i.test(styleName ?? styleId ?? "");

/** 1 for Heading 1 in any of the languages that word processors name it in; 0 for other paragraphs. */
const levelOf = ({ styleId, styleName }: Node): number =>
  Number(
    /^(?:heading|标题|標題)\s*([1-6])$/i.exec(styleName ?? "")?.[1] ??
      /^heading([1-6])$/i.exec(styleId ?? "")?.[1] ??
      0,
  );

function wordsOf(node: Node): string {
  if (node.type === "text") return node.value ?? "";
  if (node.type === "tab") return " ";
  if (node.type === "break") return "\n";
  return (node.children ?? []).map(wordsOf).join("");
}
