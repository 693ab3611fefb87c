import { createContext, useContext } from "react";
import type { ChapterId } from "./texts.ts";

const Context = createContext<(chapter: ChapterId) => void>(() => undefined);
export const GuideProvider = Context.Provider;

/** Opens the authoring guide at a chapter. */
export const useGuide = (): ((chapter: ChapterId) => void) => useContext(Context);
