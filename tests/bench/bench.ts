/** One row of the table that `npm run bench` prints. A bench is a function that resolves to some of them. */
export interface Row {
  readonly what: string;
  readonly measured: number;
  readonly unit: "ms" | "us" | "kB" | "x" | "";
  /** The promise; without one the row only informs. */
  readonly atMost?: number;
}

/** What a `*.bench.ts` exports as default; it runs in plain Node. */
export type Bench = () => Promise<readonly Row[]>;
