export type Move = "advance" | "back";

const MOVES: Readonly<Record<string, Move>> = {
  PageDown: "advance",
  ArrowRight: "advance",
  " ": "advance",
  PageUp: "back",
  ArrowLeft: "back",
};

/** What a clicker's key asks for; undefined for every other key, and for a button that takes the key itself. */
export function clickerMove(event: KeyboardEvent): Move | undefined {
  if (event.repeat || event.isComposing) return undefined;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest("input, textarea, select, [role=radiogroup], dialog") != null) return undefined;
  if (event.key === " " && target?.closest("button, a, summary") != null) return undefined;
  return MOVES[event.key];
}

const channel = (code: string): BroadcastChannel => new BroadcastChannel(`parley.clicker.${code}`);

/** The stage may not lead: it passes the key on to a console in the same browser. */
export function tellConsole(code: string, move: Move): void {
  const to = channel(code);
  to.postMessage(move);
  to.close();
}

/** For a console: what the stage's window was asked for. Returns how to stop. */
export function hearClicker(code: string, act: (move: Move) => void): () => void {
  const from = channel(code);
  from.onmessage = ({ data }) => {
    if (data === "advance" || data === "back") act(data);
  };
  return () => from.close();
}
