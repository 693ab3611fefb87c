import { type ReactNode, useEffect } from "react";
import { Playing } from "./Playing.tsx";
import type { PlayerPort } from "./port.ts";
import { useTexts } from "./useTexts.ts";
import { preloadViews } from "./views.ts";

interface Props {
  readonly port: PlayerPort;
  /** The application's switches of language and theme, for the menu. */
  readonly switches?: ReactNode;
}

/** One attempt at a case. Another attempt, or the same one opened anew, means another `key`. */
export function PlayerScreen({ port, switches }: Props) {
  const texts = useTexts(port);
  const { compiled } = port;
  useEffect(() => preloadViews(compiled.case.scenes.map(({ activity }) => activity.kind)), [compiled]);
  if (texts === undefined) return null;
  return <Playing port={port} texts={texts} switches={switches} />;
}
