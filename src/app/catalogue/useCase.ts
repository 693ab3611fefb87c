import { useEffect, useState } from "react";
import type { Language } from "../../core/case/primitives.ts";
import type { Translation } from "../../core/case/translation.ts";
import { caseLanguage, usePreferences } from "../stores/preferences.ts";
import { CaseLoadError, type LoadedCase, type LoadFault, loadCase } from "./load.ts";

export interface ShownCase {
  readonly loaded: LoadedCase;
  /** The language it is shown in; the last one stays until the next has arrived. */
  readonly language: Language;
  readonly translation: Translation | undefined;
}
export type CaseState = ShownCase | { readonly fault: LoadFault } | undefined;

const faultOf = (error: unknown): LoadFault => (error instanceof CaseLoadError ? error.fault : "unreachable");

/**
 * A case in the language the preferences ask for, switching at once when they change.
 *
 * @param load where the case comes from; must stay the same function between renders
 */
export function useCase(id: string, load: (id: string) => Promise<LoadedCase> = loadCase): CaseState {
  const preferences = usePreferences();
  const [loaded, setLoaded] = useState<LoadedCase>();
  const [state, setState] = useState<CaseState>();
  useEffect(() => {
    let current = true;
    setState(undefined);
    load(id).then(
      (value) => current && setLoaded(value),
      (error) => current && setState({ fault: faultOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [id, load]);
  const language = loaded && caseLanguage(preferences, loaded.languages);
  useEffect(() => {
    if (loaded === undefined || language === undefined) return;
    let current = true;
    loaded.translation(language).then(
      (translation) => current && setState({ loaded, language, translation }),
      (error) => current && setState({ fault: faultOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [loaded, language]);
  return state;
}
