import type { ConsoleView, PlayView } from "../../core/room/view.ts";

/**
 * What the next step is called: a key of the texts.
 *
 * @returns null where there is none: the room is closed, or somebody has to choose
 */
export function nextStep(view: ConsoleView, play: PlayView | undefined): string | null {
  const room = view.can.room ?? [];
  if (view.phase === "lobby") return room.includes("advance") ? "brief" : null;
  if (view.phase === "briefing") return "begin";
  if (view.phase !== "play" || play === undefined) return null;
  if (!(view.can[play.team] ?? []).includes("advance")) return room.includes("advance") ? "debrief" : null;
  switch (play.phase) {
    case "vote":
      return play.question?.hint === "vote" ? "discuss" : "reveal";
    case "discussion":
      return "revote";
    case "revote":
      return "reveal";
    case "reveal":
      return "weigh";
    case "decide":
      return "majority";
    case "scene-end":
      return "scene";
    case "ended":
      return "branch";
    default:
      return "next";
  }
}
