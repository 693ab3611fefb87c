import type { SceneContext, TextLine } from "../../core/activity.ts";
import { collector } from "../../core/case/texts.ts";
import { COMPONENT_NAMES, PHASES, SITUATIONS } from "./kinds.ts";
import { ids } from "./paths.ts";
import type { NegotiationConfig } from "./schema.ts";
import { answersTo, NATURES } from "./tactics.ts";
import { talkOf } from "./talk.ts";
import { shadesOf, usualCount, usualText } from "./usual.ts";

const GRADES = ["high", "middle", "low"] as const;

/** Every text of a table, in reading order; what the author left out in the app's own words. */
export function negotiationTexts(config: NegotiationConfig, scene: SceneContext, pointer: string): TextLine[] {
  const texts = collector();
  const at = scene.sceneId;
  const { language } = scene.case;
  /** The author's text, or the app's own. */
  const either = (id: string, text: string | undefined, path: readonly string[], where: string): void => {
    const usual = usualText(path);
    if (text !== undefined) texts.all.push({ id, text, pointer: where });
    else if (usual !== undefined) texts.all.push({ id, text: usual[language], pointer, usual });
  };
  for (const [i, issue] of config.issues.entries()) {
    texts.fields(issue, ["label", "about"], `${at}/issues/${issue.id}`, `${pointer}/issues/${i}`);
    for (const [v, value] of issue.values.entries()) {
      texts.fields(
        value,
        ["label"],
        `${at}/issues/${issue.id}/values/${value.id}`,
        `${pointer}/issues/${i}/values/${v}`,
      );
    }
  }
  if (config.money !== undefined) texts.fields(config.money, ["label", "unit"], `${at}/money`, `${pointer}/money`);
  for (const [s, seat] of config.seats.entries()) {
    const where = `${pointer}/seats/${s}`;
    texts.fields(seat, ["title", "brief"], `${at}/seats/${seat.id}`, where);
    for (const [a, alternative] of seat.alternatives.entries()) {
      texts.fields(
        alternative,
        ["text"],
        `${at}/seats/${seat.id}/alternatives/${alternative.id}`,
        `${where}/alternatives/${a}`,
      );
    }
  }
  for (const phase of PHASES) {
    either(ids.goal(at, phase), config.phases[phase]?.goal, ["phases", phase], `${pointer}/phases/${phase}/goal`);
  }
  texts.lines(config.lines, at, `${pointer}/lines`);
  for (const [t, talk] of talkOf(config).entries()) {
    either(ids.talk(at, talk.id), talk.say, ["talk", talk.does], `${pointer}/talk/${t}/say`);
  }
  for (const [t, tactic] of config.counterpart.tactics.entries()) {
    const where = `${pointer}/counterpart/tactics/${t}`;
    either(ids.tactic(at, tactic.id), tactic.say, ["tactics", tactic.kind, "say"], `${where}/say`);
    for (const [a, { id, defuses }] of answersTo(tactic).entries()) {
      const own = tactic.answers[a];
      const say = ["tactics", tactic.kind, "answers", id, "say"];
      either(ids.answer(at, tactic.id, id), own?.say, say, `${where}/answers/${a}/say`);
      either(
        ids.answerWhy(at, tactic.id, id),
        own?.why,
        whyPath(tactic.kind, id, own !== undefined, defuses),
        `${where}/answers/${a}/why`,
      );
    }
  }
  for (const [s, line] of config.counterpart.says.entries()) {
    texts.fields(line, ["text"], `${at}/says/${line.id}`, `${pointer}/counterpart/says/${s}`);
  }
  for (const on of SITUATIONS) {
    for (const shade of shadesOf(on)) {
      for (let n = 1; n <= usualCount(on, shade); n++) {
        either(ids.usual(at, on, shade, n), undefined, ["says", on, shade, String(n - 1)], pointer);
      }
    }
  }
  for (const component of COMPONENT_NAMES) {
    for (const grade of GRADES) {
      const where = `${pointer}/judgement/why/${component}/${grade}`;
      either(
        ids.why(at, component, grade),
        config.judgement.why[component]?.[grade],
        ["judgement", component, grade],
        where,
      );
    }
  }
  return texts.all;
}

/** The app's own why for an authored answer without one: that of its own answer of the same effect. */
function whyPath(kind: keyof typeof NATURES, id: string, authored: boolean, defuses: boolean): string[] {
  const own = Object.entries(NATURES[kind].answers).find(([, each]) => each === defuses)?.[0] ?? id;
  return ["tactics", kind, "answers", authored ? own : id, "why"];
}
