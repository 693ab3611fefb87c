import { useCallback } from "react";
import { useRun } from "../context.ts";
import { set } from "../document/commands/fields.ts";
import type { Place } from "../document/types.ts";

/** Sets a chosen value at a place. */
export function useSet(place: Place): (value: string) => void {
  const run = useRun();
  return useCallback((value) => void run(set(place, value)), [run, place]);
}
