import { useEffect, useState } from "react";
import { debrief } from "../core/scoring/debrief.ts";
import type { DebriefPort } from "./port.ts";
import type { Reading } from "./reading.ts";

/** The run of this case before this one, measured: what the ghosts show. It comes late and is not waited for. */
export function useBefore({ others, open, startedAt, measuring }: DebriefPort): Reading["before"] {
  const info = others.find(({ sibling, at }) => !sibling && at < startedAt);
  const [before, setBefore] = useState<Reading["before"]>(null);
  const ready = measuring.status === "solved";
  useEffect(() => {
    if (info === undefined || !ready) return;
    let wanted = true;
    open(info.attemptId).then(
      ({ compiled, state, measured }) => {
        if (wanted && measured !== null) setBefore({ info, result: debrief(compiled, state, measured) });
      },
      () => undefined, // A ghost that cannot be had is not missed.
    );
    return () => {
      wanted = false;
    };
  }, [info, open, ready]);
  return before;
}
