import type { HandedIn, Room } from "../state.ts";
import type { AssignmentView, HandedInView } from "../view.ts";
import { competencyPercents, percentOf } from "./basics.ts";

/** What is asked of everybody; null in a room that is no assignment. */
export function assignmentView({ setting, due }: Room): AssignmentView | null {
  const { options, compiled, caseHash } = setting;
  if (options.kind !== "assignment" || options.assignment === undefined) return null;
  return { caseId: compiled.case.id, caseHash, ...options.assignment, due: due ?? options.assignment.due };
}

/** What was handed in, in the order in which it came. */
export const handedInViews = (room: Room): HandedInView[] =>
  room.handedIn.map((each) => ({
    participant: each.p,
    name: room.people.get(each.p)?.name ?? each.p,
    seed: each.seed,
    at: each.at,
    late: each.late,
    ending: each.state.ending,
    ...scored(room, each),
  }));

type Scored = Pick<HandedInView, "percent" | "competencies">;

/** An attempt that was handed in never changes, and its score is asked for with every view of the room. */
const scores = new WeakMap<HandedIn, Scored>();

function scored({ setting }: Room, handed: HandedIn): Scored {
  const { state } = handed;
  const known = scores.get(handed) ?? {
    percent: percentOf(setting, state),
    competencies: competencyPercents(setting, state),
  };
  scores.set(handed, known);
  return known;
}
