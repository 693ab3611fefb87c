import type { RoomEvent } from "./events.ts";
import type { Room } from "./state.ts";

/** Whose screens an event changes. */
export interface Reach {
  /** Teams whose phones need a new view. */
  readonly teams: "all" | readonly string[];
  /** Participants for whom something of their own has changed. */
  readonly own: "all" | readonly string[];
  /** Members of these teams, likewise. */
  readonly ownOf: readonly string[];
  /** Stage and console. Votes reach them by the tally instead. */
  readonly desk: boolean;
  /** Rows of the console's list. */
  readonly rows: readonly string[];
}

const NOBODY: Reach = { teams: [], own: [], ownOf: [], desk: false, rows: [] };

/**
 * Who must be told. Sending less is what makes a large room fast: a vote goes to no phone but its own, somebody's
 * arrival to stage and console alone.
 */
export function reachOf(room: Room, event: RoomEvent): Reach {
  switch (event.type) {
    case "voted":
      return { ...NOBODY, rows: room.setting.options.anonymous ? [] : [event.v] };
    // Whoever comes is sent everything anyway.
    case "joined":
    case "returned":
      return { ...NOBODY, desk: true, rows: [event.p] };
    case "left":
    case "kicked":
    case "let-back":
    case "renamed":
    case "hand":
    case "spoke":
      return { ...NOBODY, own: [event.p], desk: true, rows: [event.p] };
    case "moved":
      return { ...NOBODY, teams: [event.team], own: [event.p], desk: true, rows: [event.p] };
    case "nudged":
      return { ...NOBODY, own: event.to };
    case "argued":
    case "discarded":
    case "observed":
    case "card":
    case "address":
    case "note":
    case "show":
    case "hands":
    case "handed-in":
      return { ...NOBODY, desk: true, own: event.type === "handed-in" ? [event.p] : [] };
    case "spokesperson": {
      const team = room.people.get(event.p)?.team;
      return { ...NOBODY, desk: true, ownOf: team === undefined ? [] : [team] };
    }
    case "timer":
    case "extended":
    case "paused":
    case "locked":
    case "boards":
    case "due":
    case "brief":
    case "room-back":
    case "debrief":
    case "end":
      return { ...NOBODY, teams: "all", desk: true };
    case "begin":
    case "teams":
    case "rotated":
      return { ...NOBODY, teams: "all", own: "all", desk: true };
    case "composed":
    case "endorsed":
    case "made":
    case "back":
    case "reopen":
      return { ...NOBODY, teams: [event.team], ownOf: [event.team], desk: true };
    case "counted":
      return NOBODY;
    default: {
      // Seats change on the way into a new scene; nothing else of one's own does.
      const seats = room.setting.options.roles || room.setting.options.kind === "table";
      return { ...NOBODY, teams: [event.team], ownOf: seats ? [event.team] : [], desk: true };
    }
  }
}
