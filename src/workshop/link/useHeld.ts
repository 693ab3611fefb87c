import { useStore } from "zustand";
import type { RoomView } from "../../core/room/view.ts";
import type { Held } from "./held.ts";
import type { RoomLink } from "./link.ts";

/** What the room has said so far; renders again when it says more. */
export const useHeld = <View extends RoomView>(link: RoomLink<View>): Held<View> => useStore(link.store);
