import { createContext, useContext } from "react";

const Context = createContext<() => void>(() => undefined);
export const TourProvider = Context.Provider;

/** Begins the tour, from its first stop. */
export const useTour = (): (() => void) => useContext(Context);
