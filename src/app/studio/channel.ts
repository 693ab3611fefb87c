/** What tabs tell each other about drafts: only a hint to look again, what counts is what is stored. */
const channel = typeof BroadcastChannel === "function" ? new BroadcastChannel("parley-studio") : undefined;
// Only Node keeps running for an open channel, and only tests meet Node.
(channel as { unref?: () => void } | undefined)?.unref?.();

/** Milliseconds: whoever looks on need not see every letter. */
const PACE = 1500;
let waiting = false;

/** Tells other tabs, after a moment, that a draft was saved. */
export function announceDraft(id: string): void {
  if (waiting) return;
  waiting = true;
  setTimeout(() => {
    waiting = false;
    channel?.postMessage(id);
  }, PACE);
}

/** Hears that another tab has saved a draft, until the answer is called. */
export function hearDraft(id: string, listener: () => void): () => void {
  const hear = ({ data }: MessageEvent): void => {
    if (data === id) listener();
  };
  channel?.addEventListener("message", hear);
  return () => channel?.removeEventListener("message", hear);
}
