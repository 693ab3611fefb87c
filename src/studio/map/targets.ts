import { nameAs } from "../document/names.ts";
import type { CaseDoc, Place } from "../document/types.ts";
import type { Box, Geometry } from "./geometry.ts";

/** Something that can be picked from a list by its name. */
export interface Pick {
  readonly place: Place;
  readonly kind: "beat" | "scene" | "ending" | "activity" | "choice" | "outcome";
  readonly name: string;
}

/** What an arrow from a way out may lead to: beats of its own scene, nearest first, then scenes and endings. */
export function targetsOf(doc: CaseDoc, { boxes, byPlace }: Geometry, port: Place): readonly Pick[] {
  const scene = port.split("/").slice(0, 3).join("/");
  const from = byPlace.get(port.replace(/\/(choices|outcomes)\/[^/]+$/, ""));
  const far = (box: Box): number => Math.hypot(box.x - (from?.x ?? 0) - 300, box.y - (from?.y ?? 0));
  const beats = boxes
    .filter(({ card }) => card.kind === "beat" && card.scene === scene && !port.includes("/outcomes/"))
    .sort((a, b) => far(a) - far(b))
    .map(({ card }): Pick => ({ place: card.place, kind: "beat", name: card.name }));
  const scenes = doc.scenes
    .filter(({ id }) => `/scenes/${id}` !== scene)
    .map((one): Pick => ({ place: `/scenes/${one.id}`, kind: "scene", name: nameAs("scene", one, one.id) }));
  const endings = doc.endings.map(
    (one): Pick => ({ place: `/endings/${one.id}`, kind: "ending", name: nameAs("ending", one, one.id) }),
  );
  return [...beats, ...scenes, ...endings];
}

/** Those whose names hold every word that was typed. */
export function matching(picks: readonly Pick[], wanted: string): readonly Pick[] {
  const words = wanted.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return picks.filter(({ name, place }) => {
    const text = `${name} ${place}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}
