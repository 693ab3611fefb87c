import { useEffect, useRef, useState } from "react";
import type { Language } from "../../core/case/primitives.ts";
import type { Translation } from "../../core/case/translation.ts";
import { caseLanguage, usePreferences } from "../stores/preferences.ts";
import { CaseLoadError, type LoadedCase, type LoadFault } from "./load.ts";

export interface ShownCase {
  readonly loaded: LoadedCase;
  /** The language it is shown in; the last one stays until the next has arrived. */
  readonly language: Language;
  readonly translation: Translation | undefined;
}
export type CaseState = ShownCase | { readonly fault: LoadFault } | undefined;

/** Where cases come from. Must stay the same object between renders. */
export interface CaseSource {
  load(id: string): Promise<LoadedCase>;
  /** What needs no waiting, so that a screen is never blank without a reason. */
  atHand(id: string): LoadedCase | undefined;
}

const faultOf = (error: unknown): LoadFault => (error instanceof CaseLoadError ? error.fault : "unreachable");

/** A case in the language the preferences ask for, switching at once when they change. */
export function useCase(id: string, source: CaseSource): CaseState {
  const preferences = usePreferences();
  const [arrived, setArrived] = useState<LoadedCase | LoadFault | undefined>(() => source.atHand(id));
  useEffect(() => {
    let current = true;
    const here = source.atHand(id);
    setArrived(here);
    if (here !== undefined) return;
    source.load(id).then(
      (value) => current && setArrived(value),
      (error) => current && setArrived(faultOf(error)),
    );
    return () => {
      current = false;
    };
  }, [id, source]);
  const loaded = typeof arrived === "object" ? arrived : undefined;
  const shown = useTranslated(loaded, loaded && caseLanguage(preferences, loaded.languages));
  return typeof arrived === "string" ? { fault: arrived } : shown;
}

function useTranslated(loaded: LoadedCase | undefined, language: Language | undefined): CaseState {
  const [fetched, setFetched] = useState<CaseState>();
  const last = useRef<ShownCase>(undefined);
  const found = loaded === undefined || language === undefined ? undefined : loaded.translation(language);
  const coming = found instanceof Promise ? found : undefined;
  useEffect(() => {
    if (coming === undefined || loaded === undefined || language === undefined) return;
    let current = true;
    coming.then(
      (translation) => current && setFetched({ loaded, language, translation }),
      (error) => current && setFetched({ fault: faultOf(error) }),
    );
    return () => {
      current = false;
      setFetched(undefined);
    };
  }, [loaded, language, coming]);

  const shown = ((): CaseState => {
    if (loaded === undefined || language === undefined) return undefined;
    if (!(found instanceof Promise)) return { loaded, language, translation: found };
    return fetched ?? (last.current?.loaded === loaded ? last.current : undefined);
  })();
  useEffect(() => {
    if (shown !== undefined && "loaded" in shown) last.current = shown;
  });
  return shown;
}
