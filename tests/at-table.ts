import { readFileSync } from "node:fs";
import { revealTable } from "../src/activities/negotiation/reveal.ts";
import type { Reveal } from "../src/activities/negotiation/reveal-model.ts";
import type { NegotiationConfig } from "../src/activities/negotiation/schema.ts";
import { sit } from "../src/activities/negotiation/testing/driver.ts";
import type { Player } from "../src/activities/negotiation/testing/players.ts";
import type { CompiledCase } from "../src/core/machine/compile.ts";
import { compiled } from "./driver.ts";

export const TABLE_CASES = ["eight-doors", "last-winter", "the-weighbridge", "twelve-trucks"] as const;

interface Variable {
  id: string;
  start: number | string;
}
interface CaseJson {
  start: { scene: string };
  variables: Variable[];
  scenes: { id: string; activity: { kind: string } }[];
}

/** One table of a case, as it stands when play reaches it with these values of the case's variables. */
export interface AtTable {
  readonly name: string;
  readonly kase: CompiledCase;
  readonly scene: string;
}

const read = (id: string): CaseJson =>
  JSON.parse(readFileSync(new URL(`../scenarios/${id}/case.json`, import.meta.url), "utf8"));

export const tablesIn = (id: string): string[] =>
  read(id).scenes.flatMap(({ id: scene, activity }) => (activity.kind === "negotiation" ? [scene] : []));

/** The case begun at one of its tables: what went before is only in the variables. */
export function atTable(id: string, scene: string, values: Readonly<Record<string, number | string>> = {}): AtTable {
  const json = read(id);
  json.start = { scene };
  for (const variable of json.variables) variable.start = values[variable.id] ?? variable.start;
  const said = Object.entries(values).map(([name, value]) => `${name} ${value}`);
  return { name: [id, scene, ...said].join(" · "), kase: compiled(json), scene };
}

/** Longer than any table lasts. */
const MOVES = 300;

/** Plays one table to its end, whatever scene comes after it. */
export function playTable({ kase, scene }: AtTable, player: Player, seed = 1): Reveal {
  const table = sit(kase, seed);
  const found = kase.scenes.get(scene);
  if (found === undefined) throw new Error(`no scene ${scene}`);
  const config = found.scene.activity as unknown as NegotiationConfig;
  const there = () => table.state.ending === null && table.state.sceneId === scene;
  for (let i = 0; i < MOVES && there(); i++) table.send(player(table.view(), config));
  const visit = table.state.visits.find((each) => each.sceneId === scene);
  const reveal = revealTable(config, found.context, (visit?.steps ?? []) as never);
  if (reveal === null) throw new Error(`${scene} is not over`);
  return reveal;
}
