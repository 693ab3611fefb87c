/** Everything that can be done on the map: by a key, by its menu, and most by the mouse too. */
export type ActionId =
  | "form"
  | "beat"
  | "choice"
  | "connect"
  | "start"
  | "references"
  | "play"
  | "copy"
  | "cut"
  | "paste"
  | "duplicate"
  | "all"
  | "release"
  | "remove"
  | "fit"
  | "closer"
  | "farther"
  | "search"
  | "menu"
  | "keys";

export interface Key {
  readonly id: ActionId;
  /** As on a keyboard. Of a clipboard's action the browser itself knows the key. */
  readonly shown: string;
  readonly matches?: (event: Pressed) => boolean;
}

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

const plain =
  (...keys: readonly string[]) =>
  ({ key, ctrlKey, metaKey, altKey }: Pressed): boolean =>
    !ctrlKey && !metaKey && !altKey && keys.includes(key.length === 1 ? key.toLowerCase() : key);
const withCtrl =
  (letter: string) =>
  ({ key, ctrlKey, metaKey, altKey }: Pressed): boolean =>
    (ctrlKey || metaKey) && !altKey && key.toLowerCase() === letter;

/** In the order in which the list of keys tells them. */
export const KEYMAP: readonly Key[] = [
  { id: "form", shown: "Enter", matches: plain("Enter") },
  { id: "beat", shown: "N", matches: plain("n") },
  { id: "choice", shown: "A", matches: plain("a") },
  { id: "connect", shown: "C", matches: plain("c") },
  { id: "start", shown: "S", matches: plain("s") },
  { id: "references", shown: "R", matches: plain("r") },
  { id: "play", shown: "P", matches: plain("p") },
  { id: "copy", shown: "Ctrl C" },
  { id: "cut", shown: "Ctrl X" },
  { id: "paste", shown: "Ctrl V" },
  { id: "duplicate", shown: "Ctrl D", matches: withCtrl("d") },
  { id: "all", shown: "Ctrl A", matches: withCtrl("a") },
  { id: "release", shown: "L", matches: plain("l") },
  { id: "remove", shown: "Delete", matches: plain("Delete", "Backspace") },
  { id: "fit", shown: "0", matches: plain("0") },
  { id: "closer", shown: "+", matches: plain("+", "=") },
  { id: "farther", shown: "−", matches: plain("-") },
  { id: "search", shown: "/", matches: plain("/") },
  {
    id: "menu",
    shown: "M",
    matches: (event) => plain("m", "ContextMenu")(event) || (event.shiftKey && event.key === "F10"),
  },
  { id: "keys", shown: "?", matches: plain("?", "？") },
];

export const keyOf = (id: ActionId): string => KEYMAP.find((key) => key.id === id)?.shown ?? "";

/** What a pressed key does; undefined where it does nothing of the map's. */
export const actionOf = (event: Pressed): ActionId | undefined => KEYMAP.find(({ matches }) => matches?.(event))?.id;
