import type { CompiledCase } from "../../../core/machine/compile.ts";
import { revealTable } from "../reveal.ts";
import type { Reveal } from "../reveal-model.ts";
import { configOf, engine, sit } from "./driver.ts";
import type { Player } from "./players.ts";

/** Longer than any table lasts. */
const MOVES = 300;

/** Plays a table to its end; what came of it, and the case's points. */
export function playThrough(kase: CompiledCase, player: Player, seed = 1) {
  const table = sit(kase, seed);
  const config = configOf(kase);
  for (let i = 0; i < MOVES && table.state.ending === null; i++) table.send(player(table.view(), config));
  return {
    table,
    reveal: revealOf(kase, table.state.visits[0]?.steps),
    points: engine.points(kase, table.state).weighted,
  };
}

export function revealOf(kase: CompiledCase, steps: unknown, seat: 0 | 1 = 0): Reveal {
  const scene = kase.scenes.get("table");
  if (scene === undefined) throw new Error("no table");
  const reveal = revealTable(configOf(kase), scene.context, steps as never, seat);
  if (reveal === null) throw new Error("the table is not over");
  return reveal;
}
