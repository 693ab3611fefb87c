import type { CompletionSource } from "@codemirror/autocomplete";
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, redo, undo } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import {
  bracketMatching,
  foldGutter,
  foldKeymap,
  HighlightStyle,
  indentOnInput,
  syntaxHighlighting,
} from "@codemirror/language";
import { lintGutter, lintKeymap } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Annotation, Compartment, EditorState, type Extension, Transaction } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** Marks a change that came from another view: it is not the author's typing. */
export const FromElsewhere = Annotation.define<boolean>();

const theme = EditorView.theme({
  "&": { height: "100%", fontSize: "13.5px", color: "var(--ink)", backgroundColor: "transparent" },
  ".cm-scroller": {
    fontFamily: "ui-monospace, 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace",
    lineHeight: "1.6",
  },
  ".cm-content": { caretColor: "var(--ink)", paddingBlock: "12px" },
  ".cm-cursor": { borderInlineStartColor: "var(--ink)", borderInlineStartWidth: "2px" },
  "&.cm-focused": { outline: "none" },
  ".cm-gutters": { backgroundColor: "transparent", color: "var(--ink-3)", border: "0", paddingInlineStart: "8px" },
  ".cm-activeLine": { backgroundColor: "color-mix(in oklab, transparent, var(--ink) 4%)" },
  ".cm-activeLineGutter": { backgroundColor: "transparent", color: "var(--ink)" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "var(--accent-soft) !important" },
  ".cm-matchingBracket": { backgroundColor: "var(--accent-soft) !important", outline: "1px solid var(--accent)" },
  ".cm-panels": {
    backgroundColor: "var(--table)",
    color: "var(--ink)",
    borderColor: "var(--rule)",
    fontFamily: "var(--sans)",
  },
  ".cm-textfield, .cm-button": {
    backgroundColor: "var(--raised)",
    backgroundImage: "none",
    color: "var(--ink)",
    border: "1px solid var(--rule-strong)",
    borderRadius: "4px",
    fontSize: "14px",
    padding: "5px 9px",
  },
  ".cm-tooltip": {
    backgroundColor: "var(--raised)",
    color: "var(--ink)",
    border: "1px solid var(--rule-strong)",
    borderRadius: "4px",
    maxWidth: "460px",
  },
  ".cm-tooltip-autocomplete ul li": { padding: "4px 10px !important", fontFamily: "var(--sans)" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: "var(--accent-soft)", color: "var(--accent)" },
  ".cm-completionInfo": { fontFamily: "var(--sans)", padding: "8px 12px !important" },
  ".cm-diagnostic": {
    fontFamily: "var(--sans)",
    fontSize: "14px",
    padding: "6px 10px",
    borderInlineStart: "4px solid var(--risk)",
  },
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--risk) 1.5px",
    textUnderlineOffset: "3px",
  },
  ".cm-lintRange-warning": {
    backgroundImage: "none",
    textDecoration: "underline dotted var(--risk) 2px",
    textUnderlineOffset: "3px",
  },
  ".cm-foldPlaceholder": { backgroundColor: "var(--table)", border: "0", color: "var(--ink-2)", padding: "0 6px" },
});

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--ink-2)", fontWeight: "600" },
  { tag: tags.string, color: "var(--ink)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--accent)", fontWeight: "600" },
  { tag: tags.punctuation, color: "var(--ink-3)" },
]);

interface Options {
  readonly host: HTMLElement;
  readonly text: string;
  readonly label: string;
  readonly phrases: Readonly<Record<string, string>>;
  readonly complete: CompletionSource;
  /** Whether undo is the editor's own: while what is typed is no case, the studio's undo knows nothing of it. */
  readonly ownUndo: () => boolean;
  readonly onType: () => void;
  readonly onCursor: (offset: number) => void;
}

export interface Editor {
  readonly view: EditorView;
  setReadOnly(readOnly: boolean): void;
  destroy(): void;
}

/** The editor, in a shadow root of its own: its styles come as a style sheet object there, which no policy refuses. */
export function createEditor({ host, text, label, phrases, complete, ownUndo, onType, onCursor }: Options): Editor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  root.replaceChildren();
  const parent = document.createElement("div");
  parent.style.blockSize = "100%";
  root.append(parent);
  const writable = new Compartment();
  const locked = (readOnly: boolean): Extension => [
    EditorState.readOnly.of(readOnly),
    EditorView.editable.of(!readOnly),
  ];
  const whenOwn = (command: typeof undo) => (view: EditorView) => ownUndo() && command(view);
  const view = new EditorView({
    parent,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        foldGutter(),
        lintGutter(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        highlightActiveLine(),
        highlightSelectionMatches(),
        search({ top: true }),
        json(),
        syntaxHighlighting(colours),
        autocompletion({ override: [complete], icons: false }),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": label }),
        EditorState.phrases.of(phrases),
        theme,
        writable.of(locked(false)),
        keymap.of([
          { key: "Mod-z", run: whenOwn(undo), shift: whenOwn(redo) },
          { key: "Mod-y", run: whenOwn(redo) },
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...searchKeymap,
          ...foldKeymap,
          ...lintKeymap.filter(({ key }) => key !== "F8"),
          // Tab leaves the editor, as anywhere else; Ctrl+M (Alt+Shift+M on a Mac) gives it to the indentation.
          ...defaultKeymap,
        ]),
        EditorView.updateListener.of((update) => {
          const elsewhere = update.transactions.some((one) => one.annotation(FromElsewhere) === true);
          if (update.docChanged && !elsewhere) onType();
          else if (update.selectionSet && !elsewhere && update.view.hasFocus)
            onCursor(update.state.selection.main.head);
        }),
      ],
    }),
  });
  // What scrolls can be reached by keyboard, also while it is read-only.
  view.scrollDOM.tabIndex = 0;
  return {
    view,
    setReadOnly: (readOnly) => view.dispatch({ effects: writable.reconfigure(locked(readOnly)) }),
    destroy: () => view.destroy(),
  };
}

/**
 * Brings the editor to another text by the one stretch in which they differ, so that cursor, folds and scroll stay.
 *
 * @param undoable whether the editor's own undo brings the old text back: what was typed and is no case exists nowhere else
 */
export function replaceText(view: EditorView, next: string, undoable: boolean): void {
  const old = view.state.doc.toString();
  if (old === next) return;
  let from = 0;
  while (from < old.length && from < next.length && old.charCodeAt(from) === next.charCodeAt(from)) from++;
  let end = 0;
  const most = Math.min(old.length, next.length) - from;
  while (end < most && old.charCodeAt(old.length - 1 - end) === next.charCodeAt(next.length - 1 - end)) end++;
  view.dispatch({
    changes: { from, to: old.length - end, insert: next.slice(from, next.length - end) },
    annotations: [FromElsewhere.of(true), Transaction.addToHistory.of(undoable)],
  });
}
