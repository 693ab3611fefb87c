import { createContext, useContext } from "react";
import type { Witness } from "../../core/solver/solution.ts";
import type { Place } from "../document/types.ts";
import type { Preset } from "./preset.ts";

/** What is to be played beside the map: from a place, by a proved way, or from the beginning. */
export interface PlayRequest {
  readonly from?: Place;
  readonly witness?: Witness;
  /** Begins at `from` itself, with these values, whether or not one could come there so. */
  readonly preset?: Preset;
}

const Context = createContext<((request: PlayRequest) => void) | null>(null);
export const PlayProvider = Context.Provider;

/** Starts playing; null where the app hands in nothing to play with. */
export const usePlayStart = (): ((request: PlayRequest) => void) | null => useContext(Context);
