/** How the option at a position is marked: by shape, colour and letter, so that no one of the three is needed. */
export interface Mark {
  /** Okabe and Ito's colours, which people with any colour vision tell apart. */
  readonly colour: string;
  /** An SVG path on a field of 100. */
  readonly path: string;
}

const MARKS: readonly Mark[] = [
  { colour: "#E69F00", path: "M50 3a47 47 0 110 94a47 47 0 110-94z" },
  { colour: "#56B4E9", path: "M50 5L97 93H3z" },
  { colour: "#009E73", path: "M7 7h86v86H7z" },
  { colour: "#CC79A7", path: "M50 2l48 48l-48 48l-48-48z" },
  { colour: "#F0E442", path: "M27 7h46l23 43l-23 43H27L4 50z" },
  { colour: "#D55E00", path: "M50 95L3 7h94z" },
  { colour: "#0072B2", path: "M35 4h30v31h31v30H65v31H35V65H4V35h31z" },
  { colour: "#999999", path: "M4 28h92v44H4z" },
  { colour: "#FFFFFF", path: "M50 3L65 36l33 4l-25 24l7 34l-30-17l-30 17l7-34L2 40l33-4z" },
];

/** @param position counted from 0; options never change their order */
export function markAt(position: number): Mark {
  const mark = MARKS[position % MARKS.length] ?? MARKS[0];
  if (mark === undefined) throw new Error("no marks");
  return mark;
}
