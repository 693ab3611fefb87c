import { useCallback, useState } from "react";
import { useLocation } from "wouter";
import { paths } from "../paths.ts";

/** Takes a case file in and opens its briefing; a refused file says why and changes nothing. */
export function useImport() {
  const [, go] = useLocation();
  const [broken, setBroken] = useState<readonly string[]>();
  const take = useCallback(
    (file: File): void => {
      setBroken(undefined);
      // The schemas come with it, so it is loaded only now.
      import("../session/importCaseFile.ts")
        .then(({ importCaseFile }) => importCaseFile(file))
        .then(
          (key) => go(key === undefined ? paths.data : paths.briefing(key)),
          (error: unknown) => setBroken((error instanceof Error ? error.message : String(error)).split("\n")),
        );
    },
    [go],
  );
  return { take, broken, dismiss: useCallback(() => setBroken(undefined), []) };
}
