import { UNWRITTEN } from "../../core/check/rules/unwritten.ts";
import { lastOf, valueAt } from "./place.ts";
import type { CaseDoc, Place, TableDoc } from "./types.ts";

type Item = Readonly<Record<string, unknown>>;

/** Lists of a negotiation table whose first fitting entry counts: a new one is tried before those that are there. */
const FIRST_FITS: ReadonlySet<string> = new Set(["plays", "tempers", "agreed"]);

export const goesFirst = (list: Place): boolean => FIRST_FITS.has(lastOf(list)) && list.includes("/activity/");

const sceneOf = (list: Place): Place => list.split("/").slice(0, 3).join("/");

/** A condition to begin with: the table's own scene is always entered before it is played. */
const entered = (doc: CaseDoc): Item => ({ visited: doc.scenes[0]?.id });

/** A new entry of a list of a negotiation table; undefined where the list is none of its. */
export function tableItem(doc: CaseDoc, list: Place): Item | undefined {
  const table = valueAt<TableDoc>(doc, `${sceneOf(list)}/activity`);
  if (table?.kind !== "negotiation" || !list.includes("/activity/")) return undefined;
  switch (lastOf(list)) {
    case "issues":
      return {
        id: "issue",
        label: UNWRITTEN,
        values: ["low", "high"].map((id, i) => ({ id, label: UNWRITTEN, worth: i === 0 ? [10, 0] : [0, 10] })),
      };
    case "values": {
      const [us, them] = valueAt<TableDoc["issues"][number]["values"]>(doc, list)?.at(-1)?.worth ?? [0, 0];
      return { id: "value", label: UNWRITTEN, worth: [us, them] };
    }
    case "alternatives":
      return { id: "course", text: UNWRITTEN, worth: 0 };
    case "talk":
      return { id: "move", does: "reason", say: UNWRITTEN };
    case "plays":
      return { when: entered(doc), strategy: "linear" };
    case "tempers":
      return { when: entered(doc), patience: 70, irritation: 0, relationship: 50 };
    case "learnt":
      return { issue: table.issues[0]?.id, when: entered(doc) };
    case "tactics":
      return { id: "tactic", kind: "nibble" };
    case "answers":
      return blankAnswer(valueAt<readonly Item[]>(doc, list) ?? []);
    case "says":
      return { id: "says", on: "holds", text: UNWRITTEN };
    case "agreed": {
      const highest = valueAt<TableDoc["ends"]["agreed"]>(doc, list)?.[0];
      return { outcome: highest?.outcome ?? "", from: Math.min(1000, (highest?.from ?? 0) + 10) };
    }
    default:
      return undefined;
  }
}

/** With none of its own a tactic has the app's answers; the first that is written must defuse it. */
const blankAnswer = (answers: readonly Item[]): Item => ({
  id: "answer",
  say: UNWRITTEN,
  defuses: answers.length === 0,
});
