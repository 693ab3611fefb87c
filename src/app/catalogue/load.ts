import { catalogue } from "virtual:catalogue";
import type { Language } from "../../core/case/primitives.ts";
import type { CaseFrame } from "../../core/case/schema.ts";
import type { Translation } from "../../core/case/translation.ts";
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

/** A case that is ready to compile, and its translations on demand. */
export interface LoadedCase {
  readonly frame: CaseFrame;
  readonly hash: string;
  /** The base language first. */
  readonly languages: readonly Language[];
  /** Undefined for the base language and for one that the case does not have. */
  translation(language: Language): Promise<Translation | undefined>;
}

export const entryOf = (id: string): CatalogueEntry | undefined => catalogue.find((entry) => entry.id === id);

const loading = new Map<string, Promise<LoadedCase>>();

/** Fetches a bundled case once; a failure is forgotten, so that the next call tries again. */
export function loadCase(id: string): Promise<LoadedCase> {
  const known = loading.get(id);
  if (known !== undefined) return known;
  const promise = fetchCase(id);
  loading.set(id, promise);
  promise.catch(() => loading.delete(id));
  return promise;
}

async function fetchCase(id: string): Promise<LoadedCase> {
  const entry = entryOf(id);
  if (entry === undefined) throw new CaseLoadError("unknown-case", id);
  const { hash, frame } = await fetchJson<BundledCase>(entry.url, id, (value) => value.hash === entry.hash);
  const translations = new Map<Language, Promise<Translation>>();
  const fetchTranslation = (language: Language, url: string): Promise<Translation> => {
    const promise = fetchJson<Translation>(url, id, (value) => value.case === id);
    translations.set(language, promise);
    promise.catch(() => translations.delete(language));
    return promise;
  };
  return {
    frame,
    hash,
    languages: entry.languages,
    async translation(language) {
      const url = entry.translations[language];
      return url === undefined ? undefined : (translations.get(language) ?? fetchTranslation(language, url));
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
