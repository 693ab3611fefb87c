import type { ChoicePoint } from "inkjs/engine/ChoicePoint";
import type { Container } from "inkjs/engine/Container";
import type { ControlCommand } from "inkjs/engine/ControlCommand";
import type { Divert } from "inkjs/engine/Divert";
import type { Glue } from "inkjs/engine/Glue";
import type { Story } from "inkjs/engine/Story";
import type { Tag } from "inkjs/engine/Tag";
import type { StringValue } from "inkjs/engine/Value";
import type { VariableAssignment } from "inkjs/engine/VariableAssignment";
import type { VariableReference } from "inkjs/engine/VariableReference";

/** What inkjs makes of compiled ink. Its own classes, so that nothing here parses the format. */
export interface InkClasses {
  readonly ChoicePoint: typeof ChoicePoint;
  readonly Container: typeof Container;
  readonly ControlCommand: typeof ControlCommand;
  readonly Divert: typeof Divert;
  readonly Glue: typeof Glue;
  readonly Story: typeof Story;
  readonly StringValue: typeof StringValue;
  readonly Tag: typeof Tag;
  readonly VariableAssignment: typeof VariableAssignment;
  readonly VariableReference: typeof VariableReference;
}

/** The module that each class stands in. They require each other in circles, which comes out right from `Story` only. */
export const INK_MODULES = {
  Story: "Story",
  ChoicePoint: "ChoicePoint",
  Container: "Container",
  ControlCommand: "ControlCommand",
  Divert: "Divert",
  Glue: "Glue",
  StringValue: "Value",
  Tag: "Tag",
  VariableAssignment: "VariableAssignment",
  VariableReference: "VariableReference",
} as const satisfies Record<keyof InkClasses, string>;
