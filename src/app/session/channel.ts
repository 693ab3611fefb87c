/** What tabs tell each other. Only a hint to look again: what counts is what is stored. */
export type Notice = { readonly about: "attempt"; readonly id: string } | { readonly about: "everything" };

const channel = typeof BroadcastChannel === "function" ? new BroadcastChannel("parley") : undefined;
// Only Node keeps running for an open channel, and only tests meet Node.
(channel as { unref?: () => void } | undefined)?.unref?.();

const listeners = new Set<(notice: Notice) => void>();
if (channel !== undefined) channel.onmessage = ({ data }) => tell(data as Notice);

const tell = (notice: Notice): void => {
  for (const listener of listeners) listener(notice);
};

/** Tells this tab and all others. */
export function announce(notice: Notice): void {
  tell(notice);
  channel?.postMessage(notice);
}

/** Hears what this tab and all others announce, until the answer is called. */
export function hear(listener: (notice: Notice) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
