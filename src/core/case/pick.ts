import { advanceRng, peekPercent } from "../random.ts";
import { holds, type World } from "../world.ts";
import type { Condition } from "./conditions.ts";

interface Lead {
  readonly when?: Condition | undefined;
  readonly chance?: number | undefined;
}

/**
 * The target that a list of targets leads to: the first whose condition holds; where the list ends
 * in chances (whole percents that sum to 100), one draw decides between them. Pure: the draw comes
 * from the world's generator, and `drawn` says that it was used.
 *
 * @returns the index into `leads`, or -1 where nothing holds (the checker refuses such a case)
 */
export function pick(leads: readonly Lead[], world: World): { index: number; drawn: boolean } {
  const roll = peekPercent(world.rng);
  let below = 0;
  let drawn = false;
  for (const [index, lead] of leads.entries()) {
    if (lead.chance !== undefined) {
      drawn = true;
      below += lead.chance;
      if (roll < below) return { index, drawn };
    } else if (holds(lead.when, world)) return { index, drawn };
  }
  return { index: -1, drawn };
}

/** The world after a draw. */
export const afterDraw = (world: World, drawn: boolean): World =>
  drawn ? { ...world, rng: advanceRng(world.rng) } : world;
