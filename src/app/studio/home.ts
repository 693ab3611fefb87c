import { catalogue } from "virtual:catalogue";
import { fault } from "../../core/case/finding.ts";
import { LIMITS } from "../../core/case/limits.ts";
import { LANGUAGES, type Language } from "../../core/case/primitives.ts";
import { type Read, readCase, type Sources } from "../../studio/document/files.ts";
import type { StudioDocument } from "../../studio/document/types.ts";
import type { HomePort, Taken } from "../../studio/port.ts";
import { newAttemptId } from "../session/ids.ts";
import { copyDraft, createDraft, eraseDraft, listDrafts } from "./storage/drafts.ts";

const NO_SOURCES: Sources = { translations: {} };

async function keep(doc: StudioDocument, from: Sources): Promise<string> {
  const id = newAttemptId();
  await createDraft(id, doc, from, Date.now());
  return id;
}

/** Text that was decoded strictly: what is not UTF-8 is no case. */
function decoded(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

async function openFile(file: File): Promise<Taken> {
  if (file.size > LIMITS.fileBytes) {
    return { ok: false, findings: [fault("too-large", "", { bytes: file.size, max: LIMITS.fileBytes })] };
  }
  const text = decoded(await file.arrayBuffer());
  if (text === undefined) return { ok: false, findings: [fault("not-utf8", "")] };
  const read: Read = readCase(text);
  return read.ok ? { ok: true, id: await keep(read.doc, read.sources) } : read;
}

/** The files of the bundled cases as their authors wrote them, each fetched when it is opened. */
const FILES = import.meta.glob<string>(["../../../scenarios/*/*.json"], { query: "?raw", import: "default" });

/** A copy of a bundled case, byte for byte. */
async function openBundled(id: string): Promise<string> {
  const load = (name: string): Promise<string> | undefined => FILES[`../../../scenarios/${id}/${name}.json`]?.();
  const text = await load("case");
  if (text === undefined) throw new RangeError(`no bundled case ${id}`);
  const translations: Partial<Record<Language, string>> = {};
  for (const language of LANGUAGES) {
    const one = await load(language);
    if (one !== undefined) translations[language] = one;
  }
  const read = readCase(text, translations);
  if (!read.ok) throw new RangeError(`the bundled case ${id} does not parse`);
  return keep(read.doc, read.sources);
}

export function homePort(language: Language): HomePort {
  return {
    list: listDrafts as HomePort["list"],
    create: (doc, translations = {}) => keep({ case: doc, translations, layout: {} }, NO_SOURCES),
    copy: async (id) => {
      const copy = newAttemptId();
      await copyDraft(id, copy, Date.now());
      return copy;
    },
    erase: eraseDraft,
    bundled: catalogue.map(({ id, texts, portrait, languages }) => {
      const lang = languages.includes(language) ? language : (languages[0] ?? "en");
      return { id, lang, title: texts[lang]?.title ?? id, portrait };
    }),
    openBundled,
    openFile,
  };
}
