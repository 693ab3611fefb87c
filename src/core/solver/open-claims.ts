import type { Claim, Situation } from "./claims.ts";
import type { Model } from "./model.ts";

interface Open {
  readonly claim: number;
  readonly situation: Situation;
}

/** The claims that have not come true yet, by place. Every state that is come to is shown to it. */
export class OpenClaims {
  private readonly byPlace: Open[][];
  private readonly settled: Uint8Array;
  private readonly model: Model;

  constructor(model: Model) {
    this.model = model;
    this.settled = new Uint8Array(model.claims.length);
    this.byPlace = model.moves.map(() => []);
    for (const [claim, { situations }] of model.claims.entries()) {
      for (const situation of situations) this.byPlace[situation.place]?.push({ claim, situation });
    }
  }

  /**
   * Calls back for each claim that comes true in this state for the first time.
   *
   * @param exact whether these are the state's own values; those that stand for a class (classes.ts) say nothing of
   *   clamping
   */
  show(place: number, state: Int16Array, exact: boolean, found: (claim: number, situation: Situation) => void): void {
    const list = this.byPlace[place] ?? [];
    for (let i = list.length - 1; i >= 0; i--) {
      const { claim, situation } = list[i] as Open;
      if (this.settled[claim] === 0) {
        if (!exact && isClamping(this.model.claims[claim])) continue;
        if (this.model.diagrams.evaluate(situation.condition, state) !== 1) continue;
        this.settled[claim] = 1;
        found(claim, situation);
      }
      // Done with: the last takes its place.
      list[i] = list[list.length - 1] as Open;
      list.pop();
    }
  }
}

/** Whether a claim is about values that change nothing else. */
export const isClamping = (claim: Claim | undefined): boolean =>
  claim?.subject === "above" || claim?.subject === "below";
