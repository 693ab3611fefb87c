import toXliff12 from "xliff/jsToXliff12";
import fromXliff12, { type XliffUnit } from "xliff/xliff12ToJs";
import { LANGUAGES, type Language } from "../../core/case/primitives.ts";
import { type Returned, type Sent, type TranslatorFile, Unusable } from "./keyed.ts";

/** XML has no place for these, and no text needs them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** The package takes `&amp;` in a text for an ampersand that is written already; so each of them is written as one. */
const clean = (text: string): string => text.replace(UNFIT, "").replaceAll("&", "&amp;");

const STATES = { missing: "new", stale: "needs-review-translation", done: "translated" } as const;

/** The texts as XLIFF 1.2, one unit each. The key goes along as a note, which translators' tools keep. */
export async function toXliff(
  rows: readonly Sent[],
  name: string,
  base: Language,
  language: Language,
): Promise<string> {
  const units = rows.map(({ id, base: source, text, key, state }) => [
    id,
    {
      source: clean(source),
      target: clean(text),
      note: `key ${key} (${STATES[state]})`,
      additionalAttributes: { "xml:space": "preserve" },
    },
  ]);
  const resources = { [name]: Object.fromEntries(units) };
  const xml = await toXliff12({ sourceLanguage: base, targetLanguage: language, resources });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
}

/**
 * Reads such a file again. Units in groups count like others.
 * @throws Unusable where it is no XLIFF 1.2, of another case, or of a language that the case does not have.
 */
export async function fromXliff(text: string, name: string, base: Language): Promise<TranslatorFile> {
  // Entities of a document's own are a way to blow a small file up, and no translator's tool writes any.
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new Unusable("xliff");
  const read = await fromXliff12(text.replace(/^\uFEFF/, "")).catch(() => {
    throw new Unusable("xliff");
  });
  if (read.xliffVersion !== undefined) throw new Unusable("version");
  const language = LANGUAGES.find((one) => one.toLowerCase() === read.targetLanguage?.toLowerCase());
  if (language === undefined || language === base) throw new Unusable("language");
  const files = Object.entries(read.resources);
  if (files.length === 0) throw new Unusable("empty");
  if (!files.some(([original]) => original === name)) throw new Unusable("other-case");
  const rows = files.filter(([original]) => original === name).flatMap(([, units]) => flat(units));
  return { language, rows };
}

const flat = (units: Readonly<Record<string, XliffUnit>>): Returned[] =>
  Object.entries(units).flatMap(([id, unit]) => {
    if (unit.groupUnits !== undefined) return flat(unit.groupUnits);
    const notes = [unit.note ?? []].flat().map(plain);
    const key = notes.flatMap((note) => /key ([0-9a-f.]+)/.exec(note)?.[1] ?? [])[0];
    return [{ id, text: plain(unit.target), base: unit.source === undefined ? undefined : plain(unit.source), key }];
  });

/** A value with marks of a translator's tool in it is a list of pieces: the words count, wherever they stand. */
function plain(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(plain).join("");
  if (typeof value !== "object" || value === null) return "";
  return Object.values(value)
    .map((inner) => plain(typeof inner === "object" && inner !== null && "contents" in inner ? inner.contents : ""))
    .join("");
}
