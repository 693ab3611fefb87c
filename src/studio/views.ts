import type { ComponentType } from "react";
import type { IconName } from "../ui/icons.tsx";

/** A way of looking at the whole case, in the middle of the screen. Loaded when it is first shown. */
export interface View {
  /** Its name in the locales is `view.<id>`. */
  readonly id: string;
  readonly icon: IconName;
  load(): Promise<{ default: ComponentType }>;
}

/** The first is shown when a draft is opened. */
export const VIEWS: readonly View[] = [{ id: "text", icon: "document", load: () => import("./text/TextView.tsx") }];
