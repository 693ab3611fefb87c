import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { syntaxTree } from "@codemirror/language";
import type { EditorState } from "@codemirror/state";
import type { SyntaxNode } from "@lezer/common";
import { find } from "../document/place.ts";
import { type SchemaNode, schemaAt } from "../document/schema.ts";
import type { CaseDoc, Place, SceneDoc } from "../document/types.ts";
import { beatsOf } from "../document/types.ts";

/** Keys and indices that lead to a node of the text, whether or not the text is whole. */
function pathTo(state: EditorState, node: SyntaxNode): string[] {
  const path: string[] = [];
  for (let at: SyntaxNode | null = node; at !== null; at = at.parent) {
    const holder: SyntaxNode | null = at.parent;
    if (holder?.name === "Property") {
      const key = holder.getChild("PropertyName");
      if (key !== null && key.from !== at.from) path.unshift(keyText(state, key));
    } else if (holder?.name === "Array") {
      let index = 0;
      for (let one = holder.firstChild; one !== null && one.from < at.from; one = one.nextSibling)
        if (one.name !== "[" && one.name !== ",") index++;
      path.unshift(String(index));
    }
  }
  return path;
}

const keyText = (state: EditorState, key: SyntaxNode): string => state.sliceDoc(key.from, key.to).replace(/^"|"$/g, "");

const ids = (list: readonly { readonly id: string }[] | undefined): string[] => (list ?? []).map(({ id }) => id);

/** Names that a key may refer to. */
function namesFor(doc: CaseDoc, key: string, path: readonly string[]): string[] {
  const scene = path[0] === "scenes" ? (find(doc, `/scenes/${path[1]}`)?.value as SceneDoc | undefined) : undefined;
  switch (key) {
    case "by":
      return [...ids(doc.cast), "you", "narrator"];
    case "of":
      return path[0] === "variables" ? ids(doc.cast) : ids(doc.scenes);
    case "to":
      return path[0] === "promises" ? ids(doc.cast) : ids(doc.variables);
    case "variable":
      return ids(doc.variables);
    case "promise":
    case "keep":
    case "break":
      return ids(doc.promises);
    case "read":
      return ids(doc.documents);
    case "scene":
      return ids(doc.scenes);
    case "ending":
      return ids(doc.endings);
    case "beat":
      return scene === undefined ? [] : ids(beatsOf(scene));
    case "outcome":
      return Object.keys(scene?.outcomes ?? {});
    case "visited":
      return doc.scenes.flatMap((one) => [one.id, ...beatsOf(one).map(({ id }) => `${one.id}/${id}`)]);
    case "chose":
      return doc.scenes.flatMap((one) =>
        beatsOf(one).flatMap((beat) => beat.choices.map(({ id }) => `${one.id}/${beat.id}/${id}`)),
      );
    default:
      return [];
  }
}

const text = (value: unknown): string => JSON.stringify(value);

/** What may follow a new key. */
function blankOf(node: SchemaNode): string {
  if (node.default !== undefined) return text(node.default);
  if (node.enum !== undefined) return text(node.enum[0]);
  if (node.type === "array") return "[]";
  if (node.type === "object" || node.properties !== undefined) return "{}";
  return node.type === "integer" || node.type === "number" ? "0" : node.type === "boolean" ? "true" : '""';
}

/** Completes keys, enumerations and names, from the published schema and the case as it stood when it was last whole. */
export const completion =
  (current: () => CaseDoc) =>
  (context: CompletionContext): CompletionResult | null => {
    const doc = current();
    const node = syntaxTree(context.state).resolveInner(context.pos, -1);
    const word = context.matchBefore(/"?[\w-/.]*/);
    const from = word?.from ?? context.pos;
    if (word !== null && word.from === word.to && !context.explicit) return null;
    const property =
      node.name === "PropertyName" || node.name === "Object" || (node.name === "⚠" && node.parent?.name === "Object");
    const holder = property
      ? node.name === "PropertyName"
        ? node.parent?.parent
        : node.name === "Object"
          ? node
          : node.parent
      : undefined;
    if (holder !== undefined && holder !== null) {
      const path = pathTo(context.state, holder);
      return { from, options: keysAt(doc, path), validFor: /^"?[\w-]*$/ };
    }
    const path = pathTo(context.state, node);
    return { from, options: valuesAt(doc, path), validFor: /^"?[\w-/.]*$/ };
  };

const placeOf = (path: readonly string[]): Place => path.map((token) => `/${token}`).join("");

function keysAt(doc: CaseDoc, path: readonly string[]): Completion[] {
  const node = schemaAt(doc, placeOf(path));
  const there = find(doc, placeOf(path))?.value;
  const used = typeof there === "object" && there !== null ? Object.keys(there) : [];
  return Object.entries(node?.properties ?? {})
    .filter(([key]) => !used.includes(key))
    .map(([key, field]) => ({
      label: text(key),
      apply: `${text(key)}: ${blankOf(field)}`,
      ...(field.description === undefined ? {} : { info: field.description }),
      boost: node?.required?.includes(key) ? 1 : 0,
    }));
}

function valuesAt(doc: CaseDoc, path: readonly string[]): Completion[] {
  const node = schemaAt(doc, placeOf(path));
  const key = path.findLast((token) => !/^\d+$/.test(token)) ?? "";
  const fixed = node?.enum ?? (node?.type === "boolean" ? [true, false] : []);
  return [...fixed, ...namesFor(doc, key, path)].map((value) => ({ label: text(value) }));
}
