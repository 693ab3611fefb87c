import type { PlayerPort } from "../port.ts";
import { RefusedError } from "../shell/writer.ts";
import type { Player } from "../usePlayer.ts";
import { Failed, ReadOnly } from "./Trouble.tsx";

/** What stands in the way of deciding, if anything does. */
export function TroubleAt({ port, player }: { port: PlayerPort; player: Player }) {
  const { snapshot, send, pendingEntry } = player;
  if (snapshot.matches("readOnly")) return <ReadOnly onTakeOver={port.takeOver} />;
  if (!snapshot.matches("failed")) return null;
  const { error } = snapshot.context;
  return (
    <Failed
      fault={error instanceof RefusedError ? "refused" : port.faultOf(error)}
      onRetry={() => send({ type: "retry" })}
      onAbandon={() => send({ type: "abandon" })}
      onExport={() => port.exportEverything(pendingEntry())}
      onTakeOver={port.takeOver}
    />
  );
}
