import type { SceneContext } from "../../core/activity.ts";
import { asList } from "../../core/case/as-list.ts";
import type { Reaction } from "../../core/case/schema.ts";
import type { BeatTarget } from "../../core/case/targets.ts";
import { applyEffects, holds, type World } from "../../core/world.ts";
import type { Beat, Choice, DialogueConfig } from "./schema.ts";

const INDEX = new WeakMap<DialogueConfig, ReadonlyMap<string, Beat>>();

/** A beat by its id. A config never changes once parsed, so its index is made once. */
export function beatOf(config: DialogueConfig, id: string): Beat | undefined {
  let index = INDEX.get(config);
  if (index === undefined) {
    index = new Map(config.beats.map((beat) => [beat.id, beat]));
    INDEX.set(config, index);
  }
  return index.get(id);
}

export const choicePath = (scene: SceneContext, beat: string, choice: string): string =>
  `${scene.sceneId}/${beat}/${choice}`;

/** What is written when a reaction has fired; it stands in the world's history like a choice. */
export const reactionPath = (scene: SceneContext, reaction: string): string => `${scene.sceneId}/${reaction}`;

/** Whether a choice lies on the table: its condition holds and, if once-only, it was not made before. */
export function offered(choice: Choice, path: string, world: World): boolean {
  return (choice.repeatable || !world.chose.includes(path)) && holds(choice.when, world);
}

/** What a choice does before it leads anywhere: its effects, then the first reaction that holds. */
export interface Resolution {
  readonly world: World;
  readonly reaction: Reaction | undefined;
  readonly leads: readonly BeatTarget[];
}

export function resolve(scene: SceneContext, choice: Choice, path: string, before: World): Resolution {
  const changed = applyEffects(choice.effects, before, scene.bounds);
  const chosen = { ...changed, chose: changed.chose.includes(path) ? changed.chose : [...changed.chose, path] };
  const reaction = scene.reactions.find(
    (r) => !(r.once && chosen.chose.includes(reactionPath(scene, r.id))) && holds(r.when, chosen),
  );
  if (reaction === undefined) return { world: chosen, reaction, leads: asList(choice.next) };
  const fired = reactionPath(scene, reaction.id);
  const reacted = applyEffects(reaction.effects, chosen, scene.bounds);
  return {
    world: { ...reacted, chose: reacted.chose.includes(fired) ? reacted.chose : [...reacted.chose, fired] },
    reaction,
    leads: asList(reaction.next ?? choice.next),
  };
}
