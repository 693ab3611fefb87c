import type { Condition } from "../case/conditions.ts";
import type { Conditions } from "./conditions.ts";
import { partsOf } from "./conditions.ts";
import { type Diagrams, FALSE, type Node, OP } from "./diagram.ts";
import type { Roll } from "./tables.ts";
import { type Box, NOTHING, type Pullback, type Transform } from "./transform.ts";

/** What can be asked about a case: "can it happen that …". */
export type Subject =
  | "scene"
  | "beat"
  | "choice"
  | "ending"
  | "reaction"
  | "points"
  /** An entry of a list of targets is taken: `call/opening/ask/next/0`, `call/outcomes/advance/0`. */
  | "lead"
  | "document"
  /** A condition, or a part of one, holds (or does not) where the rules look at it. */
  | "condition-true"
  | "condition-false"
  /** An effect pushes a variable beyond its maximum or minimum, and is clamped. */
  | "above"
  | "below"
  /** No choice is on the table. */
  | "dead-end"
  /** A list of targets in which nothing holds, or an outcome that is wired nowhere. */
  | "nowhere";

/** One situation in which a claim comes true. */
export interface Situation {
  readonly place: number;
  /** Over the state at the place. */
  readonly condition: Node;
  /** The move that then makes it so, or -1 where standing there is enough. */
  readonly move: number;
  /** What its draws must show. */
  readonly rolls: readonly Roll[];
}

export interface Claim {
  readonly subject: Subject;
  readonly path: string;
  readonly situations: readonly Situation[];
}

/** A claim whose situations are still being collected. */
export interface Draft extends Claim {
  readonly situations: Situation[];
}

interface Part {
  readonly node: Node;
  readonly so: Draft;
  readonly not: Draft;
}

const NO_ROLLS: readonly Roll[] = [];

/** Where the compiler of the tables writes down what will have to be decided. */
export class ClaimBook {
  private readonly drafts = new Map<string, Draft>();
  /** Parts of a condition are asked about in many states; their drafts are looked up once. */
  private readonly parts = new Map<Condition, { readonly path: string; readonly list: Part[] }>();
  private readonly diagrams: Diagrams;
  private readonly pullback: Pullback;
  private readonly conditions: Conditions;

  constructor(diagrams: Diagrams, pullback: Pullback, conditions: Conditions) {
    this.diagrams = diagrams;
    this.pullback = pullback;
    this.conditions = conditions;
  }

  get all(): readonly Claim[] {
    return [...this.drafts.values()];
  }

  /** A claim exists from its first mention, so that what can never happen is decided too. */
  note(
    subject: Subject,
    path: string,
    place: number,
    condition: Node,
    move: number = -1,
    rolls: readonly Roll[] = NO_ROLLS,
  ): void {
    this.add(this.draft(subject, path), place, condition, move, rolls);
  }

  /** The claim to add situations to. */
  draft(subject: Subject, path: string): Draft {
    const key = `${subject} ${path}`;
    let draft = this.drafts.get(key);
    if (draft === undefined) {
      draft = { subject, path, situations: [] };
      this.drafts.set(key, draft);
    }
    return draft;
  }

  add(draft: Draft, place: number, condition: Node, move: number, rolls: readonly Roll[]): void {
    if (condition === FALSE) return;
    const last = draft.situations[draft.situations.length - 1];
    if (last?.place === place && last.move === move && last.rolls.length === 0 && rolls.length === 0) {
      const either = this.diagrams.apply(OP.or, last.condition, condition);
      draft.situations[draft.situations.length - 1] = { ...last, condition: either };
    } else draft.situations.push({ place, condition, move, rolls });
  }

  /** Each part of a condition that is looked at in the states of `context`, after `transform`. */
  noteParts(
    condition: Condition | undefined,
    path: string,
    place: number,
    context: Node,
    box: Box | null,
    move: number = -1,
    transform: Transform = NOTHING,
  ): void {
    if (condition === undefined) return;
    let parts = this.parts.get(condition);
    if (parts?.path !== path) {
      const list = partsOf(condition, path).map(({ part, path: at }) => ({
        node: this.conditions.node(part),
        so: this.draft("condition-true", at),
        not: this.draft("condition-false", at),
      }));
      parts = { path, list };
      this.parts.set(condition, parts);
    }
    if (context === FALSE) return;
    for (const { node, so, not } of parts.list) {
      const holds = this.pullback.condition(node, transform, box);
      this.add(so, place, this.diagrams.apply(OP.and, context, holds), move, NO_ROLLS);
      this.add(not, place, this.diagrams.apply(OP.andNot, context, holds), move, NO_ROLLS);
    }
  }
}

/** Writes nothing down: for a first look at where moves lead. */
export class NoClaims extends ClaimBook {
  override note(): void {}
  override noteParts(): void {}
  override add(): void {}
}
