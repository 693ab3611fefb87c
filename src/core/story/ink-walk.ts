import type { Container } from "inkjs/engine/Container";
import type { Divert } from "inkjs/engine/Divert";
import type { InkObject } from "inkjs/engine/Object";
import type { Losses } from "./draft.ts";
import type { InkClasses } from "./ink-classes.ts";
import { Expressions } from "./ink-expressions.ts";
import { type Exit, GLUE, pathOf, type Segment, segment } from "./ink-segment.ts";

/** Steps over all content before a story counts as too much; and conditions inside conditions. */
const STEPS = 400_000;
const DEPTH = 40;

interface Cursor {
  readonly container: Container;
  readonly index: number;
}

/** A container that nothing enters in sequence comes back with this jump: the first part of a choice's text. */
const START_CONTENT = "s";

/**
 * Reads compiled ink in the order in which it would be played, without playing it: conditions are not decided, so both
 * of their sides are read, and what each of them says, offers and leads to is put together.
 */
export class InkWalker {
  private steps = 0;
  private readonly ink: InkClasses;
  private readonly isStop: (container: Container) => boolean;
  private readonly lost: Losses;

  /** @param isStop containers that are passages of their own: whoever comes there has left the one before */
  constructor(ink: InkClasses, isStop: (container: Container) => boolean, lost: Losses) {
    this.ink = ink;
    this.isStop = isStop;
    this.lost = lost;
  }

  read(from: Container, where: string): Segment {
    return this.walk({ container: from, index: 0 }, where, [], 0, from);
  }

  private walk(from: Cursor, where: string, joins: readonly string[], depth: number, own?: Container): Segment {
    const { ink } = this;
    const found = segment();
    const note = (what: string, name: string) => this.lost.note(what, name, where);
    const leave = (to: Exit["to"]): Segment => {
      found.exits.push({ to, label: null });
      return found;
    };
    const heard = new Expressions(ink, note);
    const seen = new Set<InkObject>();
    let thread = false;
    let at = from;
    while (this.steps++ < STEPS) {
      const object = at.container.content[at.index];
      if (object === undefined) {
        const up = parentOf(at.container, ink);
        if (up === null) return leave(null);
        at = up;
        continue;
      }
      const next = { container: at.container, index: at.index + 1 };
      const key = pathOf(object);
      if (joins.includes(key)) {
        found.joined = key;
        return found;
      }
      at = next;
      if (object instanceof ink.Container) {
        if (object !== own && this.isStop(object)) return leave(key);
        at = { container: object, index: 0 };
      } else if (object instanceof ink.ChoicePoint) {
        const { choiceTarget, onceOnly, isInvisibleDefault } = object;
        const text = heard.choiceText();
        if (object.hasCondition) note("condition", heard.conditionOf("of a choice"));
        if (choiceTarget !== null) {
          const content = pathOf(choiceTarget);
          found.choices.push({ text, content, repeatable: !onceOnly, fallback: isInvisibleDefault });
        }
      } else if (object instanceof ink.Divert) {
        const inline = startContent(object, ink);
        if (inline !== null) {
          const texts = inline.content.flatMap((each) => (each instanceof ink.StringValue ? [each.value ?? ""] : []));
          if (heard.inString) heard.add(texts.join(""));
          else found.text.push(...texts);
        } else if (object.hasVariableTarget) {
          if (object.variableDivertName?.startsWith("$")) continue;
          note("divert to a variable", object.variableDivertName ?? "");
          return leave(null);
        } else if (object.pushesToStack || object.isExternal) {
          note(callOf(object), object.targetPathString ?? "");
        } else {
          const target = targetOf(object, ink);
          if (target === null) continue;
          if (object.isConditional) {
            const rest = this.fork(found, { yes: target, no: at }, heard, where, joins, depth);
            if (rest === null) return found;
            at = rest;
          } else if (thread) {
            thread = false;
            note("thread", object.targetPathString ?? "");
            merge(found, this.walk(target, where, [], depth + 1));
          } else {
            const landed = destinationOf(object) ?? target.container;
            if (joins.includes(pathOf(landed))) {
              found.joined = pathOf(landed);
              return found;
            }
            if (landed instanceof ink.Container && this.isStop(landed)) return leave(pathOf(landed));
            if (seen.has(landed)) return leave(null);
            seen.add(landed);
            at = target;
          }
        }
      } else if (object instanceof ink.ControlCommand) {
        const { CommandType } = ink.ControlCommand;
        if (object.commandType === CommandType.End || object.commandType === CommandType.Done) return leave(null);
        if (object.commandType === CommandType.StartThread) thread = true;
        else if (object.commandType === CommandType.PopTunnel && !heard.inside) {
          note("tunnel", "->->");
          return leave(null);
        } else found.text.push(...heard.command(object.commandType));
      } else if (object instanceof ink.Glue) found.text.push(GLUE);
      else if (object instanceof ink.Tag) note("tag", object.text);
      else if (object instanceof ink.StringValue && !heard.takes(object.value ?? ""))
        found.text.push(object.value ?? "");
      else heard.value(object);
    }
    note("content", "more than can be read");
    return found;
  }

  /** Both sides of a condition. Null: neither comes back, so the segment is complete. */
  private fork(
    found: Segment,
    { yes, no }: { yes: Cursor; no: Cursor },
    heard: Expressions,
    where: string,
    joins: readonly string[],
    depth: number,
  ): Cursor | null {
    const label = heard.conditionOf("");
    if (label !== "") this.lost.note("condition", label, where);
    const last = yes.container.content.at(-1);
    const joining = last instanceof this.ink.Divert && !last.isConditional && !last.hasVariableTarget ? last : null;
    const meet = joining === null ? null : targetOf(joining, this.ink);
    const point = joining === null ? null : destinationOf(joining);
    const inner = point === null ? joins : [...joins, pathOf(point)];
    if (depth > DEPTH) return no;
    const taken = this.walk(yes, where, inner, depth + 1);
    const left = this.walk(no, where, inner, depth + 1);
    const says = taken.text.join("").trim() !== "";
    if (says && left.text.join("").trim() !== "") this.lost.note("other wording", label || "alternatives", where);
    found.text.push(...(says ? taken.text : left.text));
    found.choices.push(...taken.choices, ...left.choices);
    const named = (exits: readonly Exit[], name: string) =>
      exits.map(({ to, label: old }) => ({ to, label: old ?? name }));
    found.exits.push(...named(taken.exits, label || "…"), ...named(left.exits, "…"));
    if (meet !== null && point !== null && [taken.joined, left.joined].includes(pathOf(point))) return meet;
    found.joined = taken.joined ?? left.joined;
    return null;
  }
}

/** Where play goes on after the last piece of a container, or null where nothing entered it in sequence. */
function parentOf(container: Container, ink: InkClasses): Cursor | null {
  const { parent } = container;
  if (!(parent instanceof ink.Container)) return null;
  const index = parent.content.indexOf(container);
  return index < 0 ? null : { container: parent, index: index + 1 };
}

function targetOf(divert: Divert, ink: InkClasses): Cursor | null {
  const object = destinationOf(divert);
  if (object === null) return null;
  if (object instanceof ink.Container) return { container: object, index: 0 };
  const { container, index } = divert.targetPointer;
  return container === null ? null : { container, index };
}

/** What a divert leads to: a container by its name, or a piece of one by its index. */
export function destinationOf(divert: Divert): InkObject | null {
  const { container, index } = divert.targetPointer;
  if (container === null) return null;
  return divert.targetPath?.lastComponent?.isIndex ? (container.content[index] ?? null) : container;
}

/** The start of a choice's text, which stands apart because it is said twice: in the list and after choosing. */
function startContent(divert: Divert, ink: InkClasses): Container | null {
  if (divert.hasVariableTarget || divert.isConditional || divert.isExternal) return null;
  const { container } = divert.targetPointer;
  if (container === null || container.name !== START_CONTENT) return null;
  return container.content.some((each) => each instanceof ink.Divert && each.hasVariableTarget) ? container : null;
}

/** A call that comes back: ink's function or tunnel, or one of the program around it. */
const callOf = (divert: Divert): string =>
  divert.isExternal ? "external function" : divert.stackPushType === 0 ? "tunnel" : "function";

function merge(into: Segment, { text, choices, exits }: Segment): void {
  into.text.push(...text);
  into.choices.push(...choices);
  into.exits.push(...exits.filter(({ to }) => to !== null));
}
