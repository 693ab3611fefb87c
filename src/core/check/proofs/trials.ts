import type { CompiledCase } from "../../machine/compile.ts";
import { compileTables } from "../../solver/compile.ts";
import { Random } from "../../solver/seeded.ts";
import type { Witness } from "../../solver/solution.ts";
import { type Move, placeAt, type Tables } from "../../solver/tables.ts";
import { type Policy, stepsTo, type Trace, type Walk, walk } from "../../solver/walks.ts";
import { witnessOf } from "../../solver/witness.ts";

/** What a simulated trainee does where several choices are on the table. */
export type Preference = (open: readonly string[], random: Random) => string | undefined;

/** One simulated attempt, as the rules of thumb see it. */
export interface Trial {
  readonly ending: string | null;
  readonly decisions: number;
  /** Path of the first choice. */
  readonly first: string;
  readonly weighted: number;
  /** The way it went, made only when asked for. */
  witness(): Witness;
}

/** Simulates attempts on the solver's tables. What comes out are estimates, and every sentence about them says so. */
export class Trials {
  private readonly tables: Tables;

  constructor(compiled: CompiledCase) {
    this.tables = compileTables(compiled);
  }

  /** Attempts of a trainee with this preference, who picks at random where it says nothing. */
  run(count: number, prefers: Preference = () => undefined): Trial[] {
    const random = new Random(30_001);
    const policy: Policy = (_place, _state, open) => preferred(open, prefers, random);
    return Array.from({ length: count }, () => this.trial(random, policy));
  }

  private trial(random: Random, policy: Policy): Trial {
    const { tables } = this;
    const latest: { trace: Trace | null } = { trace: null };
    const done: Walk = walk(tables, random, policy, (trace) => {
      latest.trace = trace;
    });
    const steps = () => (latest.trace === null ? [] : stepsTo(latest.trace));
    const first = steps().find(({ edge }) => this.moveOf(edge)?.kind === "choice");
    return {
      ending: done.ending < 0 ? null : placeAt(tables, done.ending).id,
      decisions: done.decisions,
      first: first === undefined ? "" : (this.moveOf(first.edge)?.path ?? ""),
      weighted: tables.competencies.reduce((sum, { weight }, i) => sum + weight * (done.points[i] ?? 0), 0),
      witness: () => witnessOf(tables, steps()),
    };
  }

  private moveOf(edge: number): Move | undefined {
    const { place, move } = this.tables.edges[edge] ?? { place: -1, move: -1 };
    return this.tables.moves[place]?.[move];
  }
}

function preferred(open: readonly Move[], prefers: Preference, random: Random): Move {
  const path = prefers(
    open.map((move) => move.path),
    random,
  );
  return open.find((move) => move.path === path) ?? random.pick(open);
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The middle value of a list. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
