import { useState } from "react";
import type { ClientMessage } from "../../core/room/messages.ts";
import type { RoomView } from "../../core/room/view.ts";
import type { RoomLink } from "../link/link.ts";
import { useWords } from "../words/Words.tsx";

const SAID = new Set([
  "closed",
  "stale",
  "paused",
  "too-many",
  "lost",
  "too-fast",
  "bad-name",
  "not-legal",
  "not-endorsed",
  "tie",
  "no-votes",
]);

interface Sending {
  readonly send: (message: ClientMessage) => Promise<boolean>;
  readonly busy: boolean;
  /** Why the last message was not taken, as a sentence. */
  readonly trouble: string | null;
}

/** Sends for one part of the page, and says there what became of it. */
export function useSend(link: RoomLink<RoomView>): Sending {
  const { t } = useWords();
  const [busy, setBusy] = useState(0);
  const [refusal, setRefusal] = useState<string | null>(null);
  const send = async (message: ClientMessage): Promise<boolean> => {
    setBusy((many) => many + 1);
    setRefusal(null);
    const answer = await link.send(message);
    setBusy((many) => many - 1);
    if (!answer.ok) setRefusal(SAID.has(answer.code) ? answer.code : "other");
    return answer.ok;
  };
  return { send, busy: busy > 0, trouble: refusal === null ? null : t(`refused.${refusal}`) };
}
