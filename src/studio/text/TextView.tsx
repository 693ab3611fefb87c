import { type Diagnostic, setDiagnostics } from "@codemirror/lint";
import { EditorView } from "@codemirror/view";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { activitySchemas } from "../../activities/schemas.ts";
import type { Finding } from "../../core/case/finding.ts";
import { parseCase } from "../../core/case/parse.ts";
import type { Language } from "../../core/case/primitives.ts";
import { explain } from "../../core/check/explain.ts";
import { Button } from "../../ui/Button.tsx";
import { useProblems, useSession, useStudio, useStudioStore } from "../context.ts";
import { editText } from "../document/commands/other.ts";
import { formPlace } from "../document/kinds.ts";
import { placeOfPointer, pointerOf } from "../document/place.ts";
import { nodeAt, pointerAt, type Source, scanSource } from "../document/source/scan.ts";
import type { CaseDoc } from "../document/types.ts";
import { completion } from "./complete.ts";
import { createEditor, type Editor, replaceText } from "./editor.ts";
import styles from "./TextView.module.css";

/** A pause in typing, milliseconds, after which the text is read. */
const PAUSE = 250;
/** How long the text may lag behind a form, milliseconds. */
const BEHIND = 200;

/**
 * The case as its file. What is typed becomes the case as soon as it is one; until then the case stays as it was, and
 * what is wrong is marked.
 */
export default function TextView() {
  const { t, i18n } = useTranslation("studio");
  const host = useRef<HTMLDivElement>(null);
  const { writer } = useSession();
  const store = useStudioStore();
  const problems = useProblems();
  const readOnly = useStudio((state) => state.readOnly);
  const focus = useStudio(({ selection }) => selection.focus);
  const asked = useStudio(({ selection }) => selection.asked);
  const editor = useRef<Editor>(null);
  const source = useRef<Source>(null);
  const [followed, setFollowed] = useState(0);
  const [faults, setFaults] = useState<readonly Finding[]>([]);
  const invalid = useRef(false);
  const catchUp = useRef(() => {});
  const lagging = useRef(false);
  const language = i18n.language as Language;
  /** The places in the text, read when they are wanted. The text is a case whenever this is asked. */
  const scanned = useCallback((view: EditorView): Source => {
    source.current ??= scanSource(view.state.doc.toString());
    return source.current;
  }, []);

  useEffect(() => {
    if (host.current === null) return;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let ours = false;
    const text = writer.case(store.getState().doc.case);
    source.current = null;
    const read = (): void => {
      const typed = made.view.state.doc.toString();
      const parsed = parseCase(typed, activitySchemas);
      const bundled = parsed.ok && Object.hasOwn(JSON.parse(typed) as object, "case");
      invalid.current = !parsed.ok || bundled;
      setFaults(parsed.ok ? [] : parsed.findings.map((finding) => located(finding, typed)));
      if (!parsed.ok || bundled) return;
      source.current = scanSource(typed);
      ours = true;
      store.run(editText(source.current.value as CaseDoc));
      ours = false;
    };
    const made = createEditor({
      host: host.current,
      text,
      label: t("text.label"),
      phrases: t("text.phrases", { returnObjects: true }) as Record<string, string>,
      complete: completion(() => store.getState().doc.case),
      ownUndo: () => invalid.current,
      onType: () => {
        clearTimeout(waiting);
        // Until it is read nobody knows whether it is a case: undo is the editor's.
        invalid.current = true;
        waiting = setTimeout(read, PAUSE);
      },
      onCursor: (offset) => {
        if (invalid.current || lagging.current) return;
        const doc = store.getState().doc.case;
        const place = formPlace(placeOfPointer(doc, pointerAt(scanned(made.view).root, offset)));
        if (place !== formPlace(store.getState().selection.focus)) {
          ours = true;
          store.select(place);
          ours = false;
        }
      },
    });
    editor.current = made;
    let behind: ReturnType<typeof setTimeout> | undefined;
    const follow = (): void => {
      if (behind === undefined) return;
      clearTimeout(behind);
      behind = undefined;
      lagging.current = false;
      const next = writer.case(store.getState().doc.case);
      replaceText(made.view, next, invalid.current);
      clearTimeout(waiting);
      source.current = null;
      invalid.current = false;
      setFaults([]);
      setFollowed((count) => count + 1);
    };
    catchUp.current = follow;
    // Whoever types in a form waits for no text: it follows in a pause.
    const stop = store.onChange(() => {
      if (ours) return;
      clearTimeout(behind);
      lagging.current = true;
      behind = setTimeout(follow, BEHIND);
    });
    return () => {
      clearTimeout(waiting);
      clearTimeout(behind);
      // What was typed a moment ago is not lost by leaving the view, if it is a case.
      if (invalid.current) read();
      stop();
      made.destroy();
      editor.current = null;
    };
  }, [store, writer, t, scanned]);

  useEffect(() => editor.current?.setReadOnly(readOnly), [readOnly]);

  // What is selected elsewhere is shown here, unless the author is just writing here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asking again for the same place shows it again.
  useEffect(() => {
    catchUp.current();
    const view = editor.current?.view;
    const pointer = pointerOf(store.getState().doc.case, focus);
    if (view === undefined || view.hasFocus || pointer === undefined || invalid.current) return;
    const { start } = nodeAt(scanned(view).root, pointer);
    view.dispatch({
      selection: { anchor: start },
      effects: EditorView.scrollIntoView(start, { y: "start", yMargin: 60 }),
    });
  }, [focus, asked, store, scanned]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a text that has caught up is marked anew.
  useEffect(() => {
    const view = editor.current?.view;
    // Marks belong to the text that was checked: while it lags behind they wait for it.
    if (view === undefined || lagging.current) return;
    const shown =
      faults.length > 0
        ? faults
        : problems.list.map(({ finding }) => finding).filter(({ severity }) => severity !== "note");
    const marks = shown.flatMap((finding): Diagnostic[] => {
      const range = rangeOf(finding, faults.length > 0 ? null : scanned(view), view);
      return range === undefined
        ? []
        : [
            {
              ...range,
              severity: finding.severity === "error" ? "error" : "warning",
              message: explain(finding, language),
            },
          ];
    });
    view.dispatch(
      setDiagnostics(
        view.state,
        marks.sort((a, b) => a.from - b.from),
      ),
    );
  }, [faults, problems, language, followed, scanned]);

  const first = faults[0];
  return (
    <div className={styles.text}>
      {first !== undefined && (
        <div className={styles.broken} role="status">
          <p>
            <b>{t("text.invalid")}</b> {explain(first, language)}
          </p>
          <Button
            variant="link"
            size="small"
            onClick={() => {
              const view = editor.current?.view;
              if (view === undefined) return;
              replaceText(view, writer.case(store.getState().doc.case), true);
              invalid.current = false;
              setFaults([]);
            }}
          >
            {t("text.discard")}
          </Button>
        </div>
      )}
      <div ref={host} className={styles.host} />
    </div>
  );
}

/** Where a finding stands in the text: its place, or the line and column that the reader stopped at. */
function rangeOf(finding: Finding, source: Source | null, view: EditorView): { from: number; to: number } | undefined {
  const { line, column } = finding.params;
  const length = view.state.doc.length;
  if (typeof line === "number" && line <= view.state.doc.lines) {
    const at = Math.min(length, view.state.doc.line(line).from + Math.max(0, Number(column ?? 1) - 1));
    return { from: at, to: Math.min(length, at + 1) };
  }
  const from = source ?? scannedNow(view);
  if (from === null) return undefined;
  const node = nodeAt(from.root, finding.pointer);
  // A whole scene underlined says nothing: of what spans lines, the first bracket is marked.
  const long = node.kind !== "scalar";
  return { from: Math.min(length, node.start), to: Math.min(length, long ? node.start + 1 : node.end) };
}

/** Not every browser says where its reader stopped; ours knows. */
function located(finding: Finding, text: string): Finding {
  if (finding.code !== "not-json") return finding;
  try {
    scanSource(text);
    return finding;
  } catch (error) {
    const offset = Number(/\d+$/.exec(error instanceof Error ? error.message : "")?.[0] ?? text.length);
    const before = text.slice(0, offset);
    const line = before.split("\n").length;
    return { ...finding, params: { line, column: offset - before.lastIndexOf("\n") } };
  }
}

function scannedNow(view: EditorView): Source | null {
  try {
    return scanSource(view.state.doc.toString());
  } catch {
    return null;
  }
}
