import { nameAs, nameOf } from "../document/names.ts";
import { placeOf } from "../document/place.ts";
import { beatsOf, type CaseDoc, type Place, type SceneDoc } from "../document/types.ts";

/** One line of the outline. */
export interface Row {
  readonly place: Place;
  readonly level: 1 | 2 | 3 | 4;
  readonly name: string;
  /** Texts of the case are in the case's language, headings in the interface's. */
  readonly own: boolean;
  readonly letter?: string;
  readonly count?: number;
  readonly expandable: boolean;
}

const beatRows = new WeakMap<SceneDoc, readonly Row[]>();

/** The rows of one scene's beats and choices; kept while the scene is the same. */
function rowsOfScene(scene: SceneDoc): readonly Row[] {
  const known = beatRows.get(scene);
  if (known !== undefined) return known;
  const at = placeOf("scenes", scene.id);
  const rows: Row[] = beatsOf(scene).flatMap((beat): Row[] => {
    const place = `${at}/activity/beats/${beat.id}`;
    return [
      {
        place,
        level: 3,
        name: nameAs("beat", beat, beat.id),
        own: true,
        count: beat.choices.length,
        expandable: true,
      },
      ...beat.choices.map(
        (choice, i): Row => ({
          place: `${place}/choices/${choice.id}`,
          level: 4,
          name: nameAs("choice", choice, choice.id),
          own: true,
          letter: String.fromCharCode(65 + i),
          expandable: false,
        }),
      ),
    ];
  });
  beatRows.set(scene, rows);
  return rows;
}

const LISTS = ["documents", "facts", "cast", "variables", "promises", "competencies", "roles"] as const;

/** The whole outline: the case's own pages, its scenes with beats and choices, its endings. */
export function outlineRows(doc: CaseDoc, say: (key: string) => string): Row[] {
  const heading = (place: Place, name: string, count?: number): Row => ({
    place,
    level: 1,
    name,
    own: false,
    expandable: count !== undefined && count > 0,
    ...(count === undefined ? {} : { count }),
  });
  const lists = LISTS.flatMap((list) => {
    const items = doc[list] ?? [];
    return [
      heading(`/${list}`, say(`list.${list}`), items.length),
      ...items.map(({ id }): Row => {
        const place = placeOf(list, id);
        return { place, level: 2, name: nameOf(doc, place), own: true, expandable: false };
      }),
    ];
  });
  const scenes = doc.scenes.flatMap((scene): Row[] => {
    const place = placeOf("scenes", scene.id);
    const reactions = (scene.reactions ?? []).map(({ id }): Row => {
      const here = `${place}/reactions/${id}`;
      return { place: here, level: 3, name: nameOf(doc, here), own: true, letter: "↯", expandable: false };
    });
    return [
      { place, level: 2, name: nameOf(doc, place), own: true, expandable: true, count: beatsOf(scene).length },
      ...rowsOfScene(scene),
      ...reactions,
    ];
  });
  const endings = doc.endings.map(({ id }): Row => {
    const place = placeOf("endings", id);
    return { place, level: 2, name: nameOf(doc, place), own: true, expandable: false };
  });
  return [
    heading("", say("outline.case")),
    heading("/briefing", say("kind.briefing")),
    ...lists,
    heading("/scenes", say("list.scenes"), doc.scenes.length),
    ...scenes,
    heading("/endings", say("list.endings"), doc.endings.length),
    ...endings,
  ];
}

/** What is drawn: rows whose every row around is open. */
export function visibleRows(rows: readonly Row[], open: ReadonlySet<Place>): Row[] {
  let hiddenBelow = 9;
  return rows.filter((row) => {
    if (row.level > hiddenBelow) return false;
    hiddenBelow = row.expandable && !open.has(row.place) ? row.level : 9;
    return true;
  });
}
