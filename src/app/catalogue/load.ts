import { catalogue } from "virtual:catalogue";
import type { Language } from "../../core/case/primitives.ts";
import type { CaseFrame } from "../../core/case/schema.ts";
import type { Translation } from "../../core/case/translation.ts";
import { missingRules } from "../session/engine.ts";
import type { BundledCase, CatalogueEntry } from "./entry.ts";

export type LoadFault =
  /** No bundled case has this id. */
  | "unknown-case"
  /** The network or the server did not deliver it. */
  | "unreachable"
  /** Something came, and it is not the case: an older build's address, a captive portal. */
  | "damaged";

export class CaseLoadError extends Error {
  readonly fault: LoadFault;
  readonly caseId: string;
  constructor(fault: LoadFault, caseId: string, cause?: unknown) {
    super(`${fault}: ${caseId}`, { cause });
    this.name = "CaseLoadError";
    this.fault = fault;
    this.caseId = caseId;
  }
}

/** A case that is ready to compile, its rules at hand, and its translations on demand. */
export interface LoadedCase {
  readonly frame: CaseFrame;
  readonly hash: string;
  /** The base language first. */
  readonly languages: readonly Language[];
  /**
   * Undefined for the base language and for one that the case does not have. A promise only where it has still to come.
   */
  translation(language: Language): Translation | undefined | Promise<Translation | undefined>;
}

export const entryOf = (id: string): CatalogueEntry | undefined => catalogue.find((entry) => entry.id === id);

const cases = fetchedOnce(fetchCase);
const translations = fetchedOnce(async (url: string, id: string) =>
  fetchJson<Translation>(url, id, (value) => value.case === id),
);

/** Fetches a bundled case once. */
export const loadCase = async (id: string): Promise<LoadedCase> => cases.get(id, id);

/** The case if it has come already, so that a screen need not be blank for a moment. */
export const loadedCase = (id: string): LoadedCase | undefined => cases.have(id);

/** Fetches what a bundled case needs to be shown in a language, both files at once. */
export function fetchAhead(id: string, language: Language): void {
  const url = entryOf(id)?.translations[language];
  loadCase(id).catch(() => undefined);
  if (url !== undefined) Promise.resolve(translations.get(url, id)).catch(() => undefined);
}

async function fetchCase(_: string, id: string): Promise<LoadedCase> {
  const entry = entryOf(id);
  if (entry === undefined) throw new CaseLoadError("unknown-case", id);
  const { hash, frame } = await fetchJson<BundledCase>(entry.url, id, (value) => value.hash === entry.hash);
  await missingRules(frame)?.catch((cause) => Promise.reject(new CaseLoadError("unreachable", id, cause)));
  return {
    frame,
    hash,
    languages: entry.languages,
    translation(language) {
      const url = entry.translations[language];
      return url === undefined ? undefined : translations.get(url, id);
    },
  };
}

/** Each key is fetched once and then at hand; a failure is forgotten, so that the next call tries again. */
function fetchedOnce<T>(fetchOne: (key: string, id: string) => Promise<T>) {
  const here = new Map<string, T>();
  const coming = new Map<string, Promise<T>>();
  return {
    have: (key: string): T | undefined => here.get(key),
    get(key: string, id: string): T | Promise<T> {
      const known = here.get(key) ?? coming.get(key);
      if (known !== undefined) return known;
      const promise = fetchOne(key, id);
      coming.set(key, promise);
      const forget = (): void => void coming.delete(key);
      promise.then((value) => here.set(key, value)).then(forget, forget);
      return promise;
    },
  };
}

async function fetchJson<T>(url: string, id: string, isIt: (value: T) => boolean): Promise<T> {
  let response: Response;
  try {
    // The same mode and credentials as the preload in the page's head, or the browser fetches twice.
    response = await fetch(url, { credentials: "same-origin" });
  } catch (cause) {
    throw new CaseLoadError("unreachable", id, cause);
  }
  if (!response.ok) throw new CaseLoadError(response.status === 404 ? "damaged" : "unreachable", id);
  try {
    const value: T = await response.json();
    if (isIt(value)) return value;
  } catch (cause) {
    throw new CaseLoadError("damaged", id, cause);
  }
  throw new CaseLoadError("damaged", id);
}
