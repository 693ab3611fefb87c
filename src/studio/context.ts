import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { useShallow } from "zustand/react/shallow";
import type { Command } from "./document/command.ts";
import { valueAt } from "./document/place.ts";
import { type SchemaNode, schemaAt } from "./document/schema.ts";
import type { StudioState, StudioStore } from "./document/store.ts";
import type { Place } from "./document/types.ts";
import type { StudioSession } from "./port.ts";
import { createProblems, type Problems } from "./problems/problems.ts";
import type { Notices } from "./shell/notices.ts";

export interface Studio {
  readonly session: StudioSession;
  readonly notices: Notices;
}

const Context = createContext<Studio | null>(null);
export const StudioProvider = Context.Provider;

function useContextOf(): Studio {
  const studio = useContext(Context);
  if (studio === null) throw new Error("outside of the studio");
  return studio;
}

export const useSession = (): StudioSession => useContextOf().session;
export const useNotices = (): Notices => useContextOf().notices;
export const useStudioStore = (): StudioStore => useContextOf().session.store;

/** Looks at the open document. The selector's answer must keep its identity while nothing it reads changed. */
export const useStudio = <T>(selector: (state: StudioState) => T): T => useStore(useStudioStore(), selector);

/** What stands at a place, followed while it is edited. */
export const useValue = <T>(place: Place): T | undefined => useStudio(({ doc }) => valueAt<T>(doc.case, place));

/** What the format says of a place. */
export const useSchema = (place: Place): SchemaNode | undefined =>
  useStore(
    useStudioStore(),
    useShallow(({ doc }: StudioState) => schemaAt(doc.case, place)),
  );

/** Runs a command and tells the reader why, if it is refused. */
export function useRun(): (command: Command) => boolean {
  const { t } = useTranslation("studio");
  const store = useStudioStore();
  const notices = useNotices();
  return useCallback(
    (command) => {
      const refused = store.run(command);
      if (refused !== undefined) notices.getState().say(t(`refused.${refused}`));
      return refused === undefined;
    },
    [store, notices, t],
  );
}

const problemsOf = new WeakMap<StudioSession, ReturnType<typeof createProblems>>();

/** What is wrong with the open case, by place. */
export function useProblems(): Problems {
  const session = useSession();
  let problems = problemsOf.get(session);
  if (problems === undefined) {
    problems = createProblems(session);
    problemsOf.set(session, problems);
  }
  return useSyncExternalStore(problems.subscribe, problems.read);
}
