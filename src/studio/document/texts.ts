import { activities } from "../../activities/index.ts";
import { activitySchemas } from "../../activities/schemas.ts";
import type { TextLine } from "../../core/activity.ts";
import { parseCaseValue } from "../../core/case/parse.ts";
import type { CaseFrame } from "../../core/case/schema.ts";
import { frameTexts } from "../../core/case/texts.ts";
import type { CaseDoc } from "./types.ts";

const frames = new WeakMap<CaseDoc, CaseFrame | null>();
const texts = new WeakMap<CaseDoc, readonly TextLine[]>();
const rulesOf = new Map(activities.map((rules) => [rules.kind, rules]));

/** The case as the engine takes it, defaults filled in; null should it not parse. Costs milliseconds: never per keystroke. */
export function frameOf(doc: CaseDoc): CaseFrame | null {
  let frame = frames.get(doc);
  if (frame === undefined) {
    const parsed = parseCaseValue(doc, activitySchemas);
    frame = parsed.ok ? parsed.case : null;
    frames.set(doc, frame);
  }
  return frame;
}

/** Every text of a case with its line id and the JSON pointer of where it stands. */
export function textLines(doc: CaseDoc): readonly TextLine[] {
  let lines = texts.get(doc);
  if (lines === undefined) {
    const frame = frameOf(doc);
    lines = frame === null ? [] : linesOf(frame);
    texts.set(doc, lines);
  }
  return lines;
}

const linesOf = (frame: CaseFrame): TextLine[] => [
  ...frameTexts(frame),
  ...frame.scenes.flatMap((scene, i) => {
    const context = { case: frame, sceneId: scene.id, reactions: scene.reactions, bounds: new Map() };
    return rulesOf.get(scene.activity.kind)?.texts(scene.activity, context, `/scenes/${i}/activity`) ?? [];
  }),
];
