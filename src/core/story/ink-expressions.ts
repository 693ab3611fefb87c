import type { InkObject } from "inkjs/engine/Object";
import type { InkClasses } from "./ink-classes.ts";
import { GLUE, pathOf } from "./ink-segment.ts";

/** What stands between the marks of an expression: strings of a choice, names of variables. */
export class Expressions {
  private depth = 0;
  private strings: string[] = [];
  private open = false;
  private tag: string | null = null;
  private names: string[] = [];
  private readonly ink: InkClasses;
  private readonly note: (what: string, name: string) => void;

  constructor(ink: InkClasses, note: (what: string, name: string) => void) {
    this.ink = ink;
    this.note = note;
  }

  get inside(): boolean {
    return this.depth > 0;
  }
  get inString(): boolean {
    return this.open;
  }

  add(text: string): void {
    this.strings.push(text);
  }

  /** The text of the choice whose parts have been read. */
  choiceText(): string {
    const text = this.strings.join("").replaceAll(GLUE, "").replace(/\s+/g, " ").trim();
    this.strings = [];
    return text;
  }

  /** Names that the last expression asked about. */
  conditionOf(otherwise: string): string {
    const names = [...new Set(this.names)].join(", ");
    this.names = [];
    return names || otherwise;
  }

  /** Whether a string belongs to an expression or a tag. */
  takes(text: string): boolean {
    if (this.tag !== null) this.tag += text;
    else if (this.open) this.strings.push(text);
    return this.tag !== null || this.open || this.depth > 0;
  }

  value(object: InkObject): void {
    const { ink } = this;
    if (object instanceof ink.VariableReference) {
      const counted = object.containerForCount;
      const name = counted === null ? (object.name ?? "") : pathOf(counted);
      this.names.push(name);
      if (counted === null && name !== "") this.note("variable", name);
    } else if (object instanceof ink.VariableAssignment && !object.variableName?.startsWith("$")) {
      this.note("variable", object.variableName ?? "");
    }
  }

  /** What a command adds to the text: the name of a variable that is printed. */
  command(type: number): string[] {
    const { CommandType } = this.ink.ControlCommand;
    if (type === CommandType.EvalStart) this.depth++;
    else if (type === CommandType.EvalEnd) this.depth--;
    else if (type === CommandType.BeginString) this.open = true;
    else if (type === CommandType.EndString) this.open = false;
    else if (type === CommandType.BeginTag) this.tag = "";
    else if (type === CommandType.EndTag) {
      this.note("tag", (this.tag ?? "").trim());
      this.tag = null;
    } else if (type === CommandType.SequenceShuffleIndex) this.note("shuffle", "shuffled alternatives");
    else if (type === CommandType.VisitIndex) this.note("sequence", "alternatives by visit");
    else if (type === CommandType.EvalOutput) {
      const name = this.names.at(-1);
      this.names = [];
      if (name === undefined) return [];
      if (!this.open) return [`[${name}]`];
      this.strings.push(`[${name}]`);
    }
    return [];
  }
}
