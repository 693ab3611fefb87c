import { LIMITS } from "../case/limits.ts";
import type { Language } from "../case/primitives.ts";
import { UNWRITTEN } from "../check/rules/unwritten.ts";
import { Names } from "./names.ts";
import type { NoteCode, Said, ScriptNote, ScriptPerson, ScriptSkill, ScriptVariable } from "./types.ts";
import { plain } from "./words.ts";

interface Person {
  readonly id: string;
  readonly name: string;
  readonly person: ScriptPerson | undefined;
}
interface Skill {
  readonly id: string;
  readonly label: string;
  readonly skill: ScriptSkill | undefined;
}
interface Variable {
  readonly id: string;
  readonly label: string;
  readonly variable: ScriptVariable | undefined;
}

const PEOPLE = 16;
const SKILLS = 8;

/** Gathers what a case is made of while its scenes are built: people, skills and variables come as they are named. */
export class Builder {
  readonly translated = new Map<string, Partial<Record<Language, string>>>();
  readonly notes: ScriptNote[];
  private readonly people: Person[] = [];
  private readonly peopleNames = new Names<Person>("person", ["you", "narrator"]);
  private readonly skills: Skill[] = [];
  private readonly skillNames = new Names<Skill>("skill");
  private readonly values: Variable[] = [];
  private readonly valueNames = new Names<Variable>("variable");

  constructor(notes: readonly ScriptNote[]) {
    this.notes = [...notes];
  }

  note(code: NoteCode, line: number, params: ScriptNote["params"] = {}, text = ""): void {
    this.notes.push({ code, line, text: text.slice(0, 200), params });
  }

  /** A text at its place, no longer than the format allows; unwritten where there is none. */
  text(said: Said | undefined, pointer: string, max: number = LIMITS.text): string {
    if (said === undefined || said.text.trim() === "") return UNWRITTEN;
    const also = Object.entries(said.also).filter(([, words]) => words.trim() !== "");
    if (also.length > 0) {
      this.translated.set(
        pointer,
        Object.fromEntries(also.map(([language, words]) => [language, words.trim().slice(0, max)])),
      );
    }
    const text = said.text.trim();
    if (text.length > max) this.note("cut", said.line, { max }, text);
    return text.slice(0, max);
  }

  /** Paragraphs as one text; a translation has as many of them as it has. */
  joined(paragraphs: readonly Said[], pointer: string): string {
    const [first, ...rest] = paragraphs;
    if (first === undefined) return UNWRITTEN;
    const languages = new Set(paragraphs.flatMap(({ also }) => Object.keys(also) as Language[]));
    const whole = (language: Language) => paragraphs.flatMap(({ also }) => also[language] ?? []).join("\n\n");
    const also = Object.fromEntries([...languages].map((language) => [language, whole(language)]));
    return this.text({ line: first.line, text: [first, ...rest].map(({ text }) => text).join("\n\n"), also }, pointer);
  }

  /** The first of a list that may be too long. */
  most<T>(list: readonly T[], max: number, what: string, line = 0): readonly T[] {
    if (list.length > max) this.note("too-many", line, { what, max, have: list.length });
    return list.slice(0, max);
  }

  addPerson(person: ScriptPerson): void {
    if (this.people.length >= PEOPLE) {
      this.note("too-many", person.name.line, { what: "person", max: PEOPLE });
      return;
    }
    const name = person.name.text;
    this.namePerson({ id: this.peopleNames.idFor(name, person.id), name, person });
  }

  private namePerson(person: Person): Person {
    this.people.push(person);
    const words = person.name.split(/\s+/);
    this.peopleNames.add(person, person.id, person.name);
    // One name of several is enough while nobody else bears it.
    if (words.length > 1) this.peopleNames.add(person, person.id, ...words);
    return person;
  }

  /** The id of who speaks; somebody new joins the cast. */
  speaker(name: string, line: number): string {
    if (name === "you" || name === "narrator") return name;
    const bare = plain(name);
    const found = this.peopleNames.find(name) ?? this.people.find((person) => isShortFor(bare, plain(person.name)));
    if (found !== undefined) return found.id;
    if (this.people.length >= PEOPLE) {
      this.note("too-many", line, { what: "person", max: PEOPLE }, name);
      return "narrator";
    }
    return this.namePerson({ id: this.peopleNames.idFor(name, undefined), name, person: undefined }).id;
  }

  addSkill(skill: ScriptSkill): void {
    if (this.skills.length >= SKILLS) {
      this.note("too-many", skill.label.line, { what: "skill", max: SKILLS });
      return;
    }
    const label = skill.label.text;
    this.nameSkill({ id: this.skillNames.idFor(label, skill.id), label, skill });
  }

  private nameSkill(skill: Skill): Skill {
    this.skills.push(skill);
    this.skillNames.add(skill, skill.id, skill.label);
    return skill;
  }

  /** The id of a skill. Points without a name go to the first one. */
  skill(name: string, line: number): string | undefined {
    const found = name === "" ? this.skills[0] : this.skillNames.find(name);
    if (found !== undefined) return found.id;
    if (this.skills.length >= SKILLS) {
      this.note("too-many", line, { what: "skill", max: SKILLS }, name);
      return undefined;
    }
    this.note("new-skill", line, { name }, name);
    return this.nameSkill({ id: this.skillNames.idFor(name, undefined), label: name, skill: undefined }).id;
  }

  addVariable(variable: ScriptVariable): void {
    const label = variable.label.text;
    if (this.values.length >= LIMITS.variables) {
      this.note("too-many", variable.label.line, { what: "variable", max: LIMITS.variables });
      return;
    }
    this.nameVariable({ id: this.valueNames.idFor(label, variable.id), label, variable });
  }

  private nameVariable(variable: Variable): Variable {
    this.values.push(variable);
    this.valueNames.add(variable, variable.id, variable.label);
    return variable;
  }

  /** A number and its bounds; a new one goes from 0 to 100 and begins at 50. */
  variable(name: string, line: number): { id: string; min: number; max: number } | undefined {
    const found = this.valueNames.find(name);
    if (found !== undefined) return { id: found.id, ...bounds(found) };
    if (this.values.length >= LIMITS.variables) {
      this.note("too-many", line, { what: "variable", max: LIMITS.variables }, name);
      return undefined;
    }
    this.note("new-variable", line, { name }, name);
    const made = this.nameVariable({ id: this.valueNames.idFor(name, undefined), label: name, variable: undefined });
    return { id: made.id, ...bounds(made) };
  }

  cast(): object[] {
    if (this.people.length === 0) this.namePerson({ id: "customer", name: UNWRITTEN, person: undefined });
    return this.people.map(({ id, name, person }, i) => {
      const at = `/cast/${i}`;
      return {
        id,
        name: person === undefined ? name.slice(0, LIMITS.label) : this.text(person.name, `${at}/name`, LIMITS.label),
        title: this.text(person?.title, `${at}/title`, LIMITS.label),
        organisation: this.text(person?.organisation, `${at}/organisation`, LIMITS.label),
      };
    });
  }

  variables(): object[] {
    return this.values.map(({ id, label, variable }, i) => {
      if (variable === undefined) return { id, label: label.slice(0, LIMITS.label), min: 0, max: 100, start: 50 };
      const { min, max, start, shown } = variable;
      return { id, label: this.text(variable.label, `/variables/${i}/label`, LIMITS.label), min, max, start, shown };
    });
  }

  competencies(): object[] {
    if (this.skills.length === 0) this.nameSkill({ id: "skill", label: UNWRITTEN, skill: undefined });
    return this.skills.map(({ id, label, skill }, i) => {
      const at = `/competencies/${i}`;
      return {
        id,
        label:
          skill === undefined
            ? label.slice(0, LIMITS.label) || UNWRITTEN
            : this.text(skill.label, `${at}/label`, LIMITS.label),
        weight: skill?.weight ?? 1,
        bands: this.bands(skill, at),
      };
    });
  }

  /** From low to high, the first at 0, no two alike. */
  private bands(skill: ScriptSkill | undefined, at: string): object[] {
    const given = new Map(skill?.bands.map((band) => [band.from, band.text]));
    const froms = [...new Set([0, ...given.keys()])].sort((a, b) => a - b).slice(0, 5);
    if (froms.length < 2) froms.push(60);
    return froms.map((from, i) => ({ from, text: this.text(given.get(from), `${at}/bands/${i}/text`) }));
  }
}

const bounds = ({ variable }: Variable) => ({ min: variable?.min ?? 0, max: variable?.max ?? 100 });

/** 林 for 林月华, 林总 for 林月华: Chinese names are shortened to the family name and an office. */
const isShortFor = (name: string, whole: string): boolean =>
  /^\p{Script=Han}{1,3}$/u.test(name) &&
  /^\p{Script=Han}{2,4}$/u.test(whole) &&
  whole[0] === name[0] &&
  (name.length === 1 || /[总總经經理工董长長主任]$/u.test(name));
