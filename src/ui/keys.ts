import { useEffect, useRef } from "react";

/** What a key press does, by `KeyboardEvent.key` in lower case. `enter` acts even where single-key shortcuts are off. */
export type KeyHandlers = Readonly<Record<string, (() => void) | undefined>>;

const TEXT_TYPES = ["text", "search", "email", "url", "number", "password", "tel", "date"];

/** Keys that a text field, or an input method that is composing, needs for itself. */
export function isTyping(event: KeyboardEvent): boolean {
  // 229 is what Safari and some input methods report for the key that ends a composition.
  if (event.isComposing || event.keyCode === 229) return true;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return TEXT_TYPES.includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

/** Whether Enter or Space already means something where the focus is. */
function actsItself(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("button, a[href], summary, [role=button]") !== null;
}

/** The handler of a key press, or undefined where the press belongs to somebody else. */
export function handlerOf(event: KeyboardEvent, handlers: KeyHandlers, singleKeys: boolean): (() => void) | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isTyping(event)) return undefined;
  // A key held down must not run through a whole conversation.
  if (event.repeat) return undefined;
  const key = event.key.toLowerCase();
  if (key === "enter" || key === " ") return actsItself(event.target) ? undefined : handlers[key];
  return singleKeys ? handlers[key] : undefined;
}

interface Options {
  /** Letters and digits act; WCAG 2.1.4 asks that they can be switched off. */
  readonly singleKeys: boolean;
  readonly enabled?: boolean;
}

/** Binds keys on the document. Nothing acts while a modal dialog is open. */
export function useKeys(handlers: KeyHandlers, { singleKeys, enabled = true }: Options): void {
  const current = useRef(handlers);
  useEffect(() => {
    current.current = handlers;
  });
  useEffect(() => {
    if (!enabled) return;
    const listen = (event: KeyboardEvent): void => {
      if (document.querySelector("dialog[open]") !== null) return;
      const handler = handlerOf(event, current.current, singleKeys);
      if (handler === undefined) return;
      event.preventDefault();
      handler();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [singleKeys, enabled]);
}
