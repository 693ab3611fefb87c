import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import { useSession } from "./context.ts";
import type { Place } from "./document/types.ts";
import type { StudioSession } from "./port.ts";

/** What a share on the map stands for: simulated plays, or attempts of real trainees. */
export type HeatKind = "typical" | "observed";

export interface Heat {
  /** Share of plays that came through a card, 0 to 1. A card that is missing was not measured. */
  readonly byCard: ReadonlyMap<Place, number>;
  /** Undefined while nothing was measured, or after it was put away. */
  readonly kind: HeatKind | undefined;
  set(kind: HeatKind | undefined, byCard?: ReadonlyMap<Place, number>): void;
}

const NONE: ReadonlyMap<Place, number> = new Map();

export const createHeat = (): StoreApi<Heat> =>
  createStore<Heat>((set) => ({
    byCard: NONE,
    kind: undefined,
    set: (kind, byCard = NONE) => set({ kind, byCard: kind === undefined ? NONE : byCard }),
  }));

const heatOf = new WeakMap<StudioSession, StoreApi<Heat>>();

/** How many plays come through each card of the open case: measured in one view, drawn in another. */
export function useHeat(): Heat {
  const session = useSession();
  let heat = heatOf.get(session);
  if (heat === undefined) {
    heat = createHeat();
    heatOf.set(session, heat);
  }
  return useStore(heat);
}
