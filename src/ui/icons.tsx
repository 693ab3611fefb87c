/** Line icons on a 24 grid, drawn in the current colour. */
const PATHS = {
  arrow: "M5 12h14M13 6l6 6-6 6",
  back: "M15 5l-7 7 7 7",
  next: "M9 5l7 7-7 7",
  down: "M5 9l7 7 7-7",
  up: "M5 15l7-7 7 7",
  minus: "M5 12h14",
  plus: "M12 5v14M5 12h14",
  copy: "M9 9h11v11H9zM15 9V4H4v11h5",
  redo: "M16 6l4 4-4 4M20 10h-9a6 6 0 00-6 6v2",
  check: "M5 12.5l4.5 4.5L19 7.5",
  close: "M6 6l12 12M18 6L6 18",
  moon: "M20 14.5A8 8 0 119.5 4 6.5 6.5 0 0020 14.5z",
  sun: "M12 8a4 4 0 100 8 4 4 0 000-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4",
  system: "M12 4a8 8 0 100 16 8 8 0 000-16zM12 4v16M12 8h5.6M12 12h8M12 16h5.6",
  history: "M4 6h16M4 12h16M4 18h10",
  undo: "M8 6L4 10l4 4M4 10h9a6 6 0 016 6v2",
  speaker: "M4 10v4h4l5 4V6L8 10H4zM16.5 9a4 4 0 010 6M19 6.5a8 8 0 010 11",
  speakerOff: "M4 10v4h4l5 4V6L8 10H4zM17 10l4 4M21 10l-4 4",
  microphone: "M12 4a2.5 2.5 0 00-2.5 2.5v5a2.5 2.5 0 005 0v-5A2.5 2.5 0 0012 4zM6.5 11.5a5.5 5.5 0 0011 0M12 17v3",
  help: "M9.2 9.2a2.9 2.9 0 115 2c-1.2 1-2.2 1.5-2.2 3M12 17.6v.1",
  search: "M11 5a6 6 0 100 12 6 6 0 000-12zM16 16l4 4",
  menu: "M4 7h16M4 12h16M4 17h16",
  more: "M6 12h.1M12 12h.1M18 12h.1",
  document: "M7 3.5h7l4 4v13H7zM14 3.5v4h4M10 12h5M10 16h5",
  mail: "M4 6.5h16v11H4zM4 7l8 6.5L20 7",
  table: "M4 6h16v12H4zM4 12h16M10 6v12",
  people: "M9 11a3 3 0 100-6 3 3 0 000 6zM3.5 19a5.5 5.5 0 0111 0M16 5.4a3 3 0 010 5.3M17.5 14.2a5.5 5.5 0 013 4.8",
  clock: "M12 4a8 8 0 100 16 8 8 0 000-16zM12 7.5V12l3 2",
  play: "M8 5.5v13l10-6.5z",
  pause: "M8 6v12M16 6v12",
  skip: "M5 6l7 6-7 6zM13 6l7 6-7 6z",
  retry: "M5 5v5h5M5.5 10A7.5 7.5 0 1112 19.5",
  upload: "M12 16V5M7.5 9L12 4.5 16.5 9M5 19.5h14",
  download: "M12 4.5v11M7.5 11.5L12 16l4.5-4.5M5 19.5h14",
  trash: "M5 7h14M10 7V4.5h4V7M7 7l1 12.5h8L17 7M10.5 10.5v6M13.5 10.5v6",
  print: "M7 9V4.5h10V9M7 17H4.5V9h15v8H17M7 14h10v5.5H7z",
  settings: "M5 8h8M17 8h2M5 16h2M11 16h8M15 6v4M9 14v4",
  warning: "M12 4.5l8.5 15h-17zM12 10v4.5M12 17v.1",
  info: "M12 4a8 8 0 100 16 8 8 0 000-16zM12 11v5M12 8v.1",
  promise: "M6 12.5l3.5 3.5L18 7.5M4 20h16",
  key: "M4 7h16v10H4zM7.5 10.5h.1M11 10.5h.1M14.5 10.5h.1M8.5 14h7",
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration only: the words beside it, or the label of its button, say what it means. */
export function Icon({ name, size = 20, weight = 1.6 }: { name: IconName; size?: number; weight?: number }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={weight}
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ flex: "none" }}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
