import featured from "../../scenarios/the-price-is-not-the-problem/case.json" with { type: "json" };
import { runOf, type SeededRun, seed } from "../e2e/seed.ts";

export { seed };

/** The featured case, as somebody left it who has just sat down. */
export const begun = (): SeededRun => runOf(featured, "begun", []);
