import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ClientMessage } from "../../core/room/messages.ts";
import type { ConsoleView } from "../../core/room/view.ts";
import type { RoomLink } from "../link/link.ts";

/** Refusals that a facilitator can do something about; the others share a sentence. */
const SAID = new Set([
  "not-now",
  "not-driving",
  "tie",
  "no-votes",
  "paused",
  "stale",
  "nothing-before",
  "same-option",
  "already-forked",
  "lost",
  "too-many",
  "not-legal",
  "ended",
]);

export interface Lead {
  readonly send: (message: ClientMessage) => Promise<boolean>;
  /** Why the last one was not taken, as a sentence. */
  readonly trouble: string | null;
  readonly clear: () => void;
}

/** What the facilitator says, and what became of it. One place on the console reports it. */
export function useLead(link: RoomLink<ConsoleView>): Lead {
  const { t } = useTranslation("workshop");
  const [refusal, setRefusal] = useState<string | null>(null);
  return {
    async send(message) {
      const answer = await link.send(message);
      setRefusal(answer.ok ? null : SAID.has(answer.code) ? answer.code : "other");
      return answer.ok;
    },
    trouble: refusal === null ? null : t(`refused.${refusal}`),
    clear: () => setRefusal(null),
  };
}
