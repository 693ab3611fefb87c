import type { TextLine } from "../activity.ts";
import type { CaseFrame, Line } from "./schema.ts";

/** Gathers texts under their line ids; a missing optional field is left out. */
export function collector() {
  const all: TextLine[] = [];
  const fields = <T extends object>(owner: T, names: (keyof T & string)[], path: string, pointer: string): void => {
    for (const name of names) {
      const text = owner[name];
      if (typeof text !== "string") continue;
      all.push({ id: path === "" ? name : `${path}.${name}`, text, pointer: `${pointer}/${name}` });
    }
  };
  const lines = (list: readonly Line[], path: string, pointer: string): void => {
    for (const [i, line] of list.entries()) fields(line, ["text"], `${path}/${line.id}`, `${pointer}/${i}`);
  };
  return { all, fields, lines };
}

/** Every text of the frame; those of the activities come from their own kind. */
export function frameTexts(frame: CaseFrame): TextLine[] {
  const { all, fields, lines } = collector();
  const each = <T extends { id: string }>(list: readonly T[], name: string, names: (keyof T & string)[]): void => {
    for (const [i, item] of list.entries()) fields(item, names, `${name}/${item.id}`, `/${name}/${i}`);
  };
  fields(frame, ["title", "tagline", "hook", "note"], "", "");
  fields(frame.briefing, ["you", "account", "goal", "walkAway"], "briefing", "/briefing");
  for (const [i, known] of frame.briefing.known.entries()) {
    fields(known, ["text"], `briefing/known/${known.id}`, `/briefing/known/${i}`);
  }
  each(frame.documents, "documents", ["title", "text"]);
  each(frame.facts, "facts", ["text", "source"]);
  each(frame.cast, "cast", ["name", "address", "title", "organisation"]);
  for (const [i, person] of frame.cast.entries()) {
    if (person.private === undefined) continue;
    const path = `cast/${person.id}/private`;
    fields(person.private, ["wants", "fears", "losesIf", "saysInstead"], path, `/cast/${i}/private`);
  }
  each(frame.variables, "variables", ["label"]);
  each(frame.promises, "promises", ["text"]);
  each(frame.competencies, "competencies", ["label"]);
  for (const [i, competency] of frame.competencies.entries()) {
    for (const [b, band] of competency.bands.entries()) {
      const path = `competencies/${competency.id}/bands/${band.from}`;
      fields(band, ["text"], path, `/competencies/${i}/bands/${b}`);
    }
  }
  each(frame.roles, "roles", ["title", "brief"]);
  each(frame.endings, "endings", ["title", "text"]);
  for (const [i, scene] of frame.scenes.entries()) {
    fields(scene, ["title", "where"], scene.id, `/scenes/${i}`);
    for (const [r, reaction] of scene.reactions.entries()) {
      lines(reaction.lines, `${scene.id}/reactions/${reaction.id}`, `/scenes/${i}/reactions/${r}/lines`);
    }
  }
  return all;
}
