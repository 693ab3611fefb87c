import { activitySchemas } from "../../activities/schemas.ts";
import type { Finding } from "../../core/case/finding.ts";
import { parseCase, parseCaseValue, parseTranslation } from "../../core/case/parse.ts";
import { LANGUAGES, type Language } from "../../core/case/primitives.ts";
import { createPrinter } from "./source/print.ts";
import { type Source, scanSource } from "./source/scan.ts";
import type { CaseDoc, StudioDocument, TranslationDoc } from "./types.ts";

/** The texts that a draft was opened from. Saving keeps their bytes wherever nothing was changed. */
export interface Sources {
  readonly case?: string;
  readonly translations: Readonly<Partial<Record<Language, string>>>;
}

export type Read =
  | { readonly ok: true; readonly doc: StudioDocument; readonly sources: Sources }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Reads a case as the studio edits it: the author's own JSON, notes and all, once it is known to be a case. Also reads the
 * one-file form, whose parts then have no bytes of their own to keep.
 */
export function readCase(text: string, translations: Readonly<Partial<Record<Language, string>>> = {}): Read {
  const parsed = parseCase(text, activitySchemas);
  if (!parsed.ok) return parsed;
  const source = scanSource(text);
  const bundled = Object.hasOwn(source.value as object, "case");
  const whole = source.value as { case?: CaseDoc; translations?: StudioDocument["translations"] };
  const doc = (bundled ? whole.case : source.value) as CaseDoc;
  const others: Partial<Record<Language, TranslationDoc>> = bundled ? { ...whole.translations } : {};
  const kept: Partial<Record<Language, string>> = {};
  for (const language of LANGUAGES) {
    const own = translations[language];
    if (own === undefined || language === doc.language) continue;
    const one = parseTranslation(own);
    if (!one.ok) return one;
    others[language] = scanSource(own).value as TranslationDoc;
    kept[language] = own;
  }
  return {
    ok: true,
    doc: { case: doc, translations: others, layout: {} },
    sources: { ...(bundled ? {} : { case: text }), translations: kept },
  };
}

/** Whether a value that was typed or patched is a case. */
export const isSound = (doc: CaseDoc): boolean => parseCaseValue(doc, activitySchemas).ok;

/** Writes a draft's files. One writer serves a draft while it is open: what did not change is not written again. */
export interface Writer {
  /** The text of `case.json`. */
  case(doc: CaseDoc): string;
  translation(language: Language, doc: TranslationDoc): string;
}

export function createWriter(sources: Sources): Writer {
  const scanned = (text: string | undefined): Source | undefined => (text === undefined ? undefined : scanSource(text));
  const printCase = createPrinter(scanned(sources.case));
  const printers = new Map<Language, (value: unknown) => string>();
  return {
    case: printCase,
    translation(language, doc) {
      let print = printers.get(language);
      if (print === undefined) {
        print = createPrinter(scanned(sources.translations[language]));
        printers.set(language, print);
      }
      return print(doc);
    },
  };
}

/** Where play is saved as one file to share: `{ case, translations }`. */
export const oneFile = (doc: StudioDocument): string =>
  `${JSON.stringify({ case: doc.case, translations: doc.translations }, null, 2)}\n`;
