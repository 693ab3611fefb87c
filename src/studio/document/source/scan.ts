/** A value of a JSON text and where it stands: offsets into the text, `end` exclusive. */
export interface SourceNode {
  readonly kind: "object" | "array" | "scalar";
  readonly start: number;
  readonly end: number;
  /** In the order of the text. Of an object with their keys. */
  readonly items: readonly SourceItem[];
}
export interface SourceItem {
  readonly key: string;
  /** Where the key starts; of an array's entry, where the entry starts. */
  readonly start: number;
  readonly node: SourceNode;
}

/** A JSON text, the values in it, and where each object and list of them was written. */
export interface Source {
  readonly text: string;
  readonly value: unknown;
  readonly root: SourceNode;
  readonly nodes: WeakMap<object, SourceNode>;
}

const SPACE = /[ \t\r\n]*/y;
const SCALAR = /[-+.\w]+/y;
const STRING = /"(?:[^"\\]|\\.)*"/y;
const NONE: readonly SourceItem[] = [];

/**
 * Reads a JSON text together with its places. The text has passed `readJsonText`: it is JSON, not nested too deep, and
 * no key stands twice.
 *
 * @throws SyntaxError where it is not JSON
 */
export function scanSource(text: string): Source {
  const nodes = new WeakMap<object, SourceNode>();
  let i = 0;
  const match = (pattern: RegExp): string => {
    pattern.lastIndex = i;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) throw new SyntaxError(`not JSON at ${i}`);
    i += found.length;
    return found;
  };
  const space = (): void => void match(SPACE);
  const expect = (mark: string): void => {
    if (text[i] !== mark) throw new SyntaxError(`not JSON at ${i}`);
    i++;
  };
  /** Entries up to the closing mark; `entry` reads one. */
  const list = (close: string, entry: () => void): void => {
    i++;
    space();
    for (let first = true; text[i] !== close; first = false) {
      if (!first) expect(",");
      space();
      entry();
      space();
    }
    i++;
  };
  const object = (start: number): { value: object; node: SourceNode } => {
    const value: Record<string, unknown> = {};
    const items: SourceItem[] = [];
    list("}", () => {
      const at = i;
      const key = JSON.parse(match(STRING)) as string;
      space();
      expect(":");
      space();
      const read = one();
      Object.defineProperty(value, key, { value: read.value, enumerable: true, writable: true, configurable: true });
      items.push({ key, start: at, node: read.node });
    });
    return { value, node: { kind: "object", start, end: i, items } };
  };
  const array = (start: number): { value: object; node: SourceNode } => {
    const value: unknown[] = [];
    const items: SourceItem[] = [];
    list("]", () => {
      const read = one();
      items.push({ key: String(items.length), start: read.node.start, node: read.node });
      value.push(read.value);
    });
    return { value, node: { kind: "array", start, end: i, items } };
  };
  const one = (): { value: unknown; node: SourceNode } => {
    const start = i;
    const c = text[i];
    if (c === "{" || c === "[") {
      const read = c === "{" ? object(start) : array(start);
      nodes.set(read.value, read.node);
      return read;
    }
    const value: unknown = JSON.parse(match(c === '"' ? STRING : SCALAR));
    return { value, node: { kind: "scalar", start, end: i, items: NONE } };
  };
  space();
  const { value, node } = one();
  space();
  if (i < text.length) throw new SyntaxError(`not JSON at ${i}`);
  return { text, value, root: node, nodes };
}

const unescaped = (token: string): string => token.replaceAll("~1", "/").replaceAll("~0", "~");

/** Where the value of a JSON pointer stands, or the nearest thing around it that is there. */
export function nodeAt(root: SourceNode, pointer: string): SourceNode {
  let node = root;
  for (const token of pointer.split("/").slice(1)) {
    const item = node.items.find(({ key }) => key === unescaped(token));
    if (item === undefined) return node;
    node = item.node;
  }
  return node;
}

/** The JSON pointer of the innermost value around an offset. */
export function pointerAt(root: SourceNode, offset: number): string {
  let node = root;
  let pointer = "";
  for (;;) {
    const item = node.items.find(({ start, node: { end } }) => start <= offset && offset <= end);
    if (item === undefined) return pointer;
    pointer += `/${item.key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    node = item.node;
  }
}
