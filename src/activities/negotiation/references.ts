import type { ActivitySchema, Names } from "../../core/activity-schema.ts";
import { at, type Finding, fault } from "../../core/case/finding.ts";
import { type CaseNames, conditionFaults, duplicateIds, effectFaults, lineFaults } from "../../core/case/references.ts";
import { boardOf } from "./board.ts";
import { negotiationEvent } from "./events.ts";
import { COMPONENT_NAMES, PHASES } from "./kinds.ts";
import { type NegotiationConfig, negotiationConfig, type Tactic } from "./schema.ts";
import { answersTo } from "./tactics.ts";
import { talkOf } from "./talk.ts";

const unknown = (what: string, name: string, pointer: string): Finding =>
  fault("unknown-name", pointer, { what, name });

/** Faults of names, lists and rounds inside a table. */
function references(raw: unknown, { scene, names }: Names, pointer: string): Finding[] {
  const config = raw as NegotiationConfig;
  const under = (...tokens: (string | number)[]) => tokens.reduce((path: string, token) => at(path, token), pointer);
  const issues = new Set(config.issues.map(({ id }) => id));
  const issue = (name: string | undefined, where: string): Finding[] =>
    name === undefined || issues.has(name) ? [] : [unknown("issue", name, where)];
  return [
    ...duplicateIds(config.issues, under("issues")),
    ...config.issues.flatMap((each, i) => [
      ...duplicateIds(each.values, under("issues", i, "values")),
      ...variable(each.variable, names, under("issues", i, "variable")),
      ...terms(each, names, under("issues", i)),
    ]),
    ...seats(config, names, under),
    ...phases(config, under),
    ...duplicateIds(config.lines, under("lines")),
    ...lineFaults(config.lines, names, under("lines")),
    ...duplicateIds(config.talk ?? [], under("talk")),
    ...(config.talk ?? []).flatMap((talk, t) => [
      ...issue(talk.issue, under("talk", t, "issue")),
      ...conditionFaults(talk.when, names, under("talk", t, "when")),
      ...effectFaults(talk.effects, names, under("talk", t, "effects")),
    ]),
    ...counterpart(config, names, issue, under),
    ...slots(config, issue, under),
    ...ends(config, scene.outcomes, names, under),
    ...judged(config, names, under),
    ...scene.reactions.flatMap((reaction, r) =>
      [reaction.next ?? []].flat().flatMap((target) =>
        "beat" in target
          ? [unknown("beat", target.beat, `${pointer.slice(0, pointer.lastIndexOf("/"))}/reactions/${r}/next`)]
          : Object.hasOwn(scene.outcomes, target.outcome)
            ? []
            : [
                fault("unwired-outcome", `${pointer.slice(0, pointer.lastIndexOf("/"))}/reactions/${r}/next`, {
                  outcome: target.outcome,
                }),
              ],
      ),
    ),
  ];
}

type Under = (...tokens: (string | number)[]) => string;
type IssueCheck = (name: string | undefined, where: string) => Finding[];

const variable = (name: string | undefined, names: CaseNames, where: string): Finding[] =>
  name === undefined || names.variables.has(name) ? [] : [unknown("variable", name, where)];

/** A variable that takes what is agreed must be able to: a number for every value, or a name for each. */
function terms(issue: NegotiationConfig["issues"][number], names: CaseNames, where: string): Finding[] {
  const known = names.variables.get(issue.variable ?? "");
  if (known === undefined) return [];
  return issue.values.flatMap((value, v) => {
    const allowed = "values" in known ? known.values.join(", ") : `${known.min} … ${known.max}`;
    const fits =
      "values" in known
        ? known.values.includes(value.id)
        : value.number !== undefined && value.number >= known.min && value.number <= known.max;
    const said = "values" in known ? value.id : (value.number ?? "?");
    return fits
      ? []
      : [fault("value-outside", at(at(where, "values"), v), { variable: known.id, value: said, allowed })];
  });
}

function seats(config: NegotiationConfig, names: CaseNames, under: Under): Finding[] {
  const [first, second] = config.seats;
  return [
    ...duplicateIds(config.seats, under("seats")),
    ...(first.by === "you" ? [] : [unknown("character", first.by, under("seats", 0, "by"))]),
    ...(names.cast.has(second.by) ? [] : [unknown("character", second.by, under("seats", 1, "by"))]),
    ...config.seats.flatMap((seat, s) => duplicateIds(seat.alternatives, under("seats", s, "alternatives"))),
    ...(config.seats.some(({ id }) => id === config.opener) ? [] : [unknown("seat", config.opener, under("opener"))]),
  ];
}

/** Phases begin one after the other, within the rounds. */
function phases(config: NegotiationConfig, under: Under): Finding[] {
  const begin = boardOf(config).phases;
  const from = { opening: 1, middle: begin.middle, endgame: begin.endgame };
  return PHASES.flatMap((phase, i) => {
    const given = config.phases[phase]?.from;
    const before = i === 0 ? 0 : from[PHASES[i - 1] ?? "opening"];
    if (given === undefined) return [];
    const fits = given > before && given <= config.rounds && (i > 0 || given === 1);
    return fits ? [] : [fault("out-of-order", under("phases", phase, "from"), { order: "phases" })];
  });
}

function counterpart(config: NegotiationConfig, names: CaseNames, issue: IssueCheck, under: Under): Finding[] {
  const { plays, tempers, relationship, learnt, tactics, says } = config.counterpart;
  const here = (...tokens: (string | number)[]) => under("counterpart", ...tokens);
  const feeling = (value: unknown, where: string) =>
    typeof value === "object" && value !== null && "variable" in value
      ? variable(String(value.variable), names, where)
      : [];
  const cast = (name: string | undefined, where: string) =>
    name === undefined || names.cast.has(name) ? [] : [unknown("character", name, where)];
  return [
    ...plays.flatMap((play, p) => conditionFaults(play.when, names, here("plays", p, "when"))),
    ...(plays.at(-1)?.when === undefined ? [] : [fault("no-fallback", here("plays"))]),
    ...tempers.flatMap((temper, t) => [
      ...conditionFaults(temper.when, names, here("tempers", t, "when")),
      ...(["patience", "irritation", "relationship"] as const).flatMap((name) =>
        feeling(temper[name], here("tempers", t, name)),
      ),
    ]),
    ...variable(relationship, names, here("relationship")),
    ...learnt.flatMap((each, l) => [
      ...issue(each.issue, here("learnt", l, "issue")),
      ...conditionFaults(each.when, names, here("learnt", l, "when")),
    ]),
    ...duplicateIds(tactics, here("tactics")),
    ...tactics.flatMap((tactic, t) => [
      ...issue(tactic.issue, here("tactics", t, "issue")),
      ...cast(tactic.by, here("tactics", t, "by")),
      ...conditionFaults(tactic.when, names, here("tactics", t, "when")),
      ...duplicateIds(tactic.answers, here("tactics", t, "answers")),
      ...tactic.answers.flatMap((answer, a) => [
        ...conditionFaults(answer.when, names, here("tactics", t, "answers", a, "when")),
        ...effectFaults(answer.effects, names, here("tactics", t, "answers", a, "effects")),
      ]),
      ...(always(tactic).some(({ defuses }) => defuses)
        ? []
        : [fault("tactic-without-answer", here("tactics", t, "answers"), { tactic: tactic.id })]),
    ]),
    ...duplicateIds(says, here("says")),
    ...says.flatMap((line, s) => [
      ...issue(line.issue, here("says", s, "issue")),
      ...cast(line.by, here("says", s, "by")),
      ...(line.tactic === undefined || tactics.some(({ id }) => id === line.tactic)
        ? []
        : [unknown("tactic", line.tactic, here("says", s, "tactic"))]),
      ...conditionFaults(line.when, names, here("says", s, "when")),
    ]),
  ];
}

/** Slots of the table's own words that name one of its issues. */
const SLOT = /\{(?:offer|yours)\.([a-z][a-z0-9-]*)\}/g;

function slots(
  { counterpart: { says, tactics }, talk, lines }: NegotiationConfig,
  issue: IssueCheck,
  under: Under,
): Finding[] {
  const named = (text: string | undefined, where: string): Finding[] =>
    [...(text ?? "").matchAll(SLOT)].flatMap(([, name]) => issue(name, where));
  return [
    ...says.flatMap(({ text }, s) => named(text, under("counterpart", "says", s, "text"))),
    ...tactics.flatMap(({ say, answers }, t) => [
      ...named(say, under("counterpart", "tactics", t, "say")),
      ...answers.flatMap((answer, a) => named(answer.say, under("counterpart", "tactics", t, "answers", a, "say"))),
    ]),
    ...(talk ?? []).flatMap(({ say }, t) => named(say, under("talk", t, "say"))),
    ...lines.flatMap(({ text }, l) => named(text, under("lines", l, "text"))),
  ];
}

/** Answers that can be given in any world. */
const always = (tactic: Tactic) =>
  answersTo(tactic).filter(({ id }) => tactic.answers.find((own) => own.id === id)?.when === undefined);

function ends(
  config: NegotiationConfig,
  wired: Readonly<Record<string, unknown>>,
  names: CaseNames,
  under: Under,
): Finding[] {
  const { agreed, ...others } = config.ends;
  const falling = agreed.every((band, i) => band.from < (agreed[i - 1]?.from ?? Number.POSITIVE_INFINITY));
  const outcome = (name: string, where: string) =>
    Object.hasOwn(wired, name) ? [] : [fault("unwired-outcome", where, { outcome: name })];
  return [
    ...agreed.flatMap((band, b) => [
      ...outcome(band.outcome, under("ends", "agreed", b, "outcome")),
      ...effectFaults(band.effects, names, under("ends", "agreed", b, "effects")),
    ]),
    ...(falling ? [] : [fault("out-of-order", under("ends", "agreed"), { order: "deals" })]),
    ...Object.entries(others).flatMap(([name, end]) => [
      ...outcome(end.outcome, under("ends", name, "outcome")),
      ...effectFaults(end.effects, names, under("ends", name, "effects")),
    ]),
    ...(talkOf(config).some(({ does }) => does === "escalate") && config.ends.escalated === undefined
      ? [fault("missing", under("ends"), { expected: "escalated" })]
      : []),
  ];
}

function judged({ judgement }: NegotiationConfig, names: CaseNames, under: Under): Finding[] {
  return COMPONENT_NAMES.flatMap((component) => {
    const name = judgement.competencies[component];
    if (name === undefined) return [fault("missing", under("judgement", "competencies"), { expected: component })];
    return names.competencies.has(name)
      ? []
      : [unknown("competency", name, under("judgement", "competencies", component))];
  });
}

export const negotiationSchema: ActivitySchema = {
  kind: "negotiation",
  config: negotiationConfig,
  event: negotiationEvent,
  references,
  nodes: (config) => (config as NegotiationConfig).issues.length,
  paths: (raw, sceneId) => {
    const config = raw as NegotiationConfig;
    return {
      places: [...PHASES, "preparation", "closing"].map((place) => `${sceneId}/${place}`),
      choices: [
        ...talkOf(config).map(({ id }) => `${sceneId}/${id}`),
        ...config.counterpart.tactics.flatMap((tactic) =>
          answersTo(tactic).map(({ id }) => `${sceneId}/${tactic.id}/${id}`),
        ),
      ],
    };
  },
};
