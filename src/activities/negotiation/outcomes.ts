import type { SceneContext } from "../../core/activity.ts";
import { asList } from "../../core/case/as-list.ts";
import type { NegotiationConfig } from "./schema.ts";

/** Every outcome that a table can end with: its ends, and those that a reaction of the scene leads to. */
export function outcomesOf({ ends }: NegotiationConfig, scene: SceneContext): string[] {
  const { agreed, deadline, walkedOut, leftByThem, escalated } = ends;
  const own = [...agreed, deadline, walkedOut, leftByThem, escalated].flatMap((end) => (end ? [end.outcome] : []));
  return [...new Set([...own, ...reacted(scene)])];
}

/** Outcomes that the scene's reactions lead to, whatever has been agreed. */
export const reacted = ({ reactions }: SceneContext): string[] =>
  reactions.flatMap(({ next }) =>
    next === undefined ? [] : asList(next).flatMap((target) => ("outcome" in target ? [target.outcome] : [])),
  );
