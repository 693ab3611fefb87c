import type { Command } from "../document/command.ts";
import { remove } from "../document/commands/list.ts";
import { setWhen } from "../document/commands/rules.ts";
import { formPlace, kindOf } from "../document/kinds.ts";
import { lastOf, valueAt } from "../document/place.ts";
import type { CaseDoc, Place } from "../document/types.ts";
import type { Problem } from "./problems.ts";

/** A way to be rid of a problem: a command, or the very field where something is to be written. */
export interface Mend {
  /** Names a word of the locales: `mend.<name>`. */
  readonly name: "write" | "remove" | "dropCondition" | "shorten";
  readonly place: Place;
  readonly command?: Command;
}

const named = (command: Command): Command => ({ ...command, name: "mend" });

/** The mend of a problem, where there is one that any author would agree with. Undo takes it back. */
export function mendOf({ finding, place }: Problem, doc: CaseDoc): Mend | undefined {
  const form = formPlace(place);
  switch (finding.code) {
    case "text-unwritten":
    case "why-missing":
      return { name: "write", place };
    case "variable-never-read":
    case "promise-never-made":
    case "beat-unreachable":
    case "scene-unreachable":
    case "ending-unreachable":
    case "choice-unreachable":
    case "reaction-never-fires":
    case "document-never-shown":
    case "outcome-never-produced":
      return form === "" || kindOf(form) === "case"
        ? undefined
        : { name: "remove", place: form, command: named(remove([form])) };
    case "condition-always-true": {
      const when = place.indexOf("/when");
      const owner = when < 0 ? undefined : place.slice(0, when);
      const open =
        owner !== undefined && ["line", "choice", "document"].includes(kindOf(owner)) && lastOf(place) === "when";
      if (!open || valueAt(doc, `${owner}/when`) === undefined) return undefined;
      return { name: "dropCondition", place: owner, command: named(setWhen(owner, undefined)) };
    }
    case "too-long-for-stage":
      return { name: "shorten", place: kindOf(form) === "choice" ? `${form}/short` : place };
    default:
      return undefined;
  }
}
