import type { Progress, SolveOptions } from "./solution.ts";

/** Times the stages by the injected clock, and says when the budget is used up. */
export class Watch {
  readonly milliseconds: Record<string, number> = {};
  private readonly now: () => number;
  private readonly began: number;
  private readonly budget: number;

  constructor({ now, budget }: SolveOptions) {
    this.now = now ?? (() => 0);
    this.began = this.now();
    this.budget = now === undefined ? Number.POSITIVE_INFINITY : (budget ?? Number.POSITIVE_INFINITY);
  }

  /** Whether the time budget is used up. */
  readonly late = (): boolean => this.now() - this.began > this.budget;

  /** Drains a stage; the time between its steps, which belongs to whoever asks for them, counts too. */
  *stage<T>(stage: Progress["stage"], work: Generator<number, T>): Generator<Progress, T> {
    const from = this.now();
    yield { stage, done: 0 };
    for (;;) {
      const { value, done } = work.next();
      if (done) {
        this.milliseconds[stage] = (this.milliseconds[stage] ?? 0) + this.now() - from;
        return value;
      }
      yield { stage, done: value };
    }
  }

  total(): void {
    this.milliseconds.total = this.now() - this.began;
  }
}
