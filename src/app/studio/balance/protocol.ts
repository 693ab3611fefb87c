import type { Balance, BalanceProgress } from "../../../studio/balance/balance.ts";
import type { CaseDoc } from "../../../studio/document/types.ts";

/** The one question to the worker; it is ended by terminating it. */
export interface Asked {
  readonly doc: CaseDoc;
}

export type Told =
  | { readonly type: "progress"; readonly progress: BalanceProgress }
  | { readonly type: "done"; readonly balance: Balance }
  | { readonly type: "failed"; readonly reason: string };
