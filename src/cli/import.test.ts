import { describe, expect, it } from "vitest";
import { activitySchemas } from "../activities/schemas.ts";
import { parseCaseValue } from "../core/case/parse.ts";
import type { Io } from "./io.ts";
import { main } from "./main.ts";
import { loadPackage } from "./packages.ts";

interface Imported {
  readonly code: number;
  readonly lost: Record<string, string[]>;
  readonly beats: Record<string, { lines: string[]; choices: Record<string, Record<string, unknown>> }>;
  readonly endings: Record<string, string>;
  readonly start: string;
  readonly err: string[];
}
interface RawBeat {
  id: string;
  lines: { text: string }[];
  choices: { id: string; say: string; next: { beat?: string; outcome?: string } }[];
}

/** Runs `parley import` on a story in memory, and reads the case back that it wrote. */
async function imported(story: string, name = "story.twee"): Promise<Imported> {
  const out: string[] = [];
  const err: string[] = [];
  const files: Record<string, string> = {};
  const io: Io = {
    cwd: "/nowhere",
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    readFile: async () => new TextEncoder().encode(story),
    writeFile: async (path, text) => {
      files[path] = text;
    },
    replaceFile: async () => {},
  };
  const code = await main(["import", name, "--to", "case.json", "--json"], io);
  if (code !== 0) return { code, lost: {}, beats: {}, endings: {}, start: "", err };
  const value = JSON.parse(files["case.json"] ?? "");
  expect(parseCaseValue(value, activitySchemas)).toMatchObject({ ok: true });
  const { beats, start } = value.scenes[0].activity as { beats: RawBeat[]; start: { beat: string } };
  const lost: Record<string, string[]> = {};
  for (const { what, name: thing } of JSON.parse(out.join("\n")).lost as { what: string; name: string }[]) {
    lost[what] = [...new Set([...(lost[what] ?? []), thing])];
  }
  return {
    code,
    err,
    lost,
    start: start.beat,
    beats: Object.fromEntries(
      beats.map(({ id, lines, choices }) => [
        id,
        { lines: lines.map(({ text }) => text), choices: Object.fromEntries(choices.map((each) => [each.say, each])) },
      ]),
    ),
    endings: Object.fromEntries(value.endings.map((each: { id: string; text: string }) => [each.id, each.text])),
  };
}

async function compiledInk(source: string): Promise<string> {
  const { Compiler } = await loadPackage<{ Compiler: new (source: string) => { Compile(): { ToJson(): string } } }>(
    "inkjs/full",
  );
  return new Compiler(source).Compile().ToJson();
}

describe("Twee 3", () => {
  const head = `:: StoryTitle\nThe crossing\n\n:: StoryData\n{"ifid":"D674C58C-DEFA-4F70-B7A2-27742230C0FC","start":"Quay"}\n\n`;

  it("makes a case of a story that never ends, with an ending that nobody reaches", async () => {
    const { code, beats, endings } = await imported(
      ":: Start\nRound.\n[[On|Next]]\n\n:: Next\nAnd round.\n[[Back|Start]]\n",
    );
    expect(code).toBe(0);
    expect(Object.keys(beats)).toHaveLength(2);
    expect(Object.keys(endings)).toEqual(["the-end"]);
  });

  it("carries passages, text, and every way of writing a link", async () => {
    const { beats, endings, start, lost } = await imported(
      `${head}:: Elsewhere\n[[Quay]]\n\n:: Quay {"position":"1,2"}\nThe ''boat'' is //late//.\n\n[[Wait->Bench]]\n[[Bench<-Sit down]]\n[[Walk|Town]]\n[[Town]]\n\n:: Bench\nYou sit. There is a [[kiosk->Town]] behind you.\n\n:: Town\nThe end of the road.\n`,
    );
    expect(start).toBe("quay");
    expect(beats.quay?.lines).toEqual(["The **boat** is *late*."]);
    expect(Object.keys(beats.quay?.choices ?? {})).toEqual(["Wait", "Sit down", "Walk", "Town"]);
    expect(beats.quay?.choices.Wait).toMatchObject({ next: { beat: "bench" }, repeatable: true });
    expect(beats.quay?.choices.Walk).toMatchObject({ next: { outcome: "town" } });
    // A link inside a sentence stays a part of it.
    expect(beats.bench?.lines).toEqual(["You sit. There is a kiosk behind you."]);
    expect(endings.town).toBe("The end of the road.");
    expect(lost).toEqual({});
  });

  it("names what Harlowe has and a case has not, and keeps the text around it", async () => {
    const { beats, lost } = await imported(
      `${head}:: Quay\n(set: $coins to 3)(if: $coins > (random: 1, 2))[You can pay.](else:)[You cannot.]\n(link-goto: "Go", "Town")\n\n:: Town\nSo.\n`,
    );
    expect(beats.quay?.lines.join(" ")).toContain("You can pay.");
    expect(Object.keys(beats.quay?.choices ?? {})).toEqual(["Go"]);
    expect(lost.macro).toEqual(["(set:)", "(if:)", "(else:)"]);
    expect(lost.variable).toEqual(["$coins"]);
  });

  it("names what SugarCube has, and follows its links and inserts", async () => {
    const { beats, lost } = await imported(
      `${head}:: Quay\n<<set $coins to 3>><<if $coins gt 2>>Rich.<</if>>\n<<link "Pay" "Town">><<set $coins to 0>><</link>>\n<<include "Sky">>\n[[Wait|Town][$late to true]]\n[[Gone]]\n\n:: Sky\nGrey.\n\n:: Town\nSo.\n\n:: Paint [stylesheet]\nbody {}\n\n:: StoryInit\n<<set $x to 1>>\n`,
    );
    expect(beats.quay?.lines.join(" ")).toMatch(/Rich\.[\s\S]*Grey\./);
    expect(Object.keys(beats.quay?.choices ?? {})).toEqual(["Pay", "Wait"]);
    expect(Object.keys(beats)).toEqual(["quay"]);
    expect(lost).toEqual({
      macro: ["<<set>>", "<<if>>"],
      variable: ["$coins", "$late"],
      "link to nowhere": ["Gone"],
      "special passage": ["StoryInit"],
      code: ["the story's stylesheet"],
    });
  });

  it("goes back where there is one way back, and says where there are several", async () => {
    const { beats, lost } = await imported(
      `${head}:: Quay\n[[Kiosk]]\n[[Bench]]\n\n:: Kiosk\nTea.\n<<back "Back to the quay">>\n[[Bench]]\n\n:: Bench\nWood.\n<<return>>\n`,
    );
    expect(beats.kiosk?.choices["Back to the quay"]).toMatchObject({ next: { beat: "quay" } });
    expect(lost["way back"]).toEqual(["to quay or Kiosk".replace("quay", "Quay")]);
  });

  it("fits what is too long or too many, and names that no id can be made of", async () => {
    const many = Array.from({ length: 20 }, (_, i) => `[[Way ${i}->Town]]`).join("\n");
    const { beats } = await imported(
      `${head}:: Quay\n${"Long. ".repeat(2000)}\n\n${many}\n[[去看看->码头]]\n\n:: Town\nSo.\n\n:: 码头\n水。\n[[Town]]\n`,
    );
    const all = Object.values(beats).flatMap(({ choices }) => Object.keys(choices));
    for (let i = 0; i < 20; i++) expect(all).toContain(`Way ${i}`);
    expect(beats["quay-more-2"]?.choices.去看看).toMatchObject({ next: { beat: "passage" } });
  });

  it("refuses what is no story", async () => {
    for (const story of ["Once upon a time", "", "\uFFFF::"]) expect((await imported(story)).code).toBe(1);
  });
});

describe("compiled ink", () => {
  it("carries knots, choices, gathers and where they lead", async () => {
    const { beats, endings, start, lost } = await imported(
      await compiledInk(
        `Rain.\n* Hello[.] there.\n  She nods.\n* (stay) [Wait] You wait.\n+ Cough\n- "So," she says.\n-> office\n\n=== office\nA desk.\n* [Sit] -> END\n* [Stand] You stand.\n  -> office\n`,
      ),
      "rain.ink.json",
    );
    expect(beats[start]?.lines).toEqual(["Rain."]);
    const choices = beats[start]?.choices ?? {};
    expect(Object.keys(choices)).toEqual(["Hello.", "Wait", "Cough"]);
    expect(choices["Hello."]).toMatchObject({
      repeatable: false,
      consequence: [{ text: "Hello there." }, { text: "She nods." }, { text: '"So," she says.' }],
      next: { beat: "office" },
    });
    expect(choices.Cough).toMatchObject({ repeatable: true });
    expect(beats.office?.lines).toEqual(["A desk."]);
    expect(beats.office?.choices.Sit).toMatchObject({ next: { outcome: "the-end" } });
    expect(beats.office?.choices.Stand).toMatchObject({
      consequence: [{ text: "You stand." }],
      next: { beat: "office" },
    });
    expect(endings).toEqual({ "the-end": "The end." });
    expect(lost).toEqual({});
  });

  it("carries both sides of a condition and names it", async () => {
    const { beats, start, lost } = await imported(
      await compiledInk(
        `VAR trust = 0\n~ trust = 2\n{trust > 1: She smiles.|She frowns.} You have {trust} coins.\n{trust > 1:\n+ [Ask] -> END\n- else:\n+ [Leave] -> END\n}\n`,
      ),
      "a.json",
    );
    expect(beats[start]?.lines).toEqual(["She smiles. You have [trust] coins."]);
    expect(Object.keys(beats[start]?.choices ?? {})).toEqual(["Ask", "Leave"]);
    expect(lost.variable).toEqual(["trust"]);
    expect(lost.condition).toEqual(["trust"]);
    expect(lost["other wording"]).toEqual(["trust"]);
  });

  it("names functions, tunnels, threads, lists, tags and alternatives", async () => {
    const { lost, beats, start } = await imported(
      await compiledInk(
        `LIST mood = calm, (angry)\n{&Tick|Tock}. # clock\n{double(2)}\n-> aside ->\n<- extra\n+ [Go] -> END\n\n=== aside\nBy the way.\n->->\n\n=== extra\n+ [Also] -> END\n\n=== function double(x)\n~ return x * 2\n`,
      ),
      "b.json",
    );
    expect(Object.keys(beats[start]?.choices ?? {}).sort()).toEqual(["Also", "Go"]);
    expect(lost).toMatchObject({
      list: ["mood"],
      tag: ["clock"],
      function: ["double"],
      tunnel: ["aside"],
      thread: ["extra"],
      sequence: ["alternatives by visit"],
    });
  });

  it("offers a fallback once everything else is used up", async () => {
    const { beats, start } = await imported(
      await compiledInk(
        "-> room\n=== room\nA room.\n* [Look] You look. -> room\n* [Listen] You listen. -> room\n* -> END\n",
      ),
      "c.json",
    );
    const choices = Object.values(beats[start]?.choices ?? {});
    expect(choices.at(-1)).toMatchObject({ say: "…", when: { all: [{}, {}] }, next: { outcome: "the-end" } });
  });

  it("refuses what is no compiled ink, or of another age", async () => {
    for (const story of ["{}", '{"inkVersion":1,"root":[]}', '{"inkVersion":21}']) {
      const { code, err } = await imported(story, "d.json");
      expect([story, code, err.length]).toEqual([story, 1, 1]);
    }
  });
});
