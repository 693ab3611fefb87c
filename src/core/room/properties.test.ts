import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { replayRoom } from "./apply.ts";
import { type MemberRole, SENDS } from "./messages.ts";
import type { Sender } from "./room.ts";
import { run, snapshot } from "./testing/driver.ts";
import { settingOf } from "./testing/setting.ts";

const SEED = 20_261_123;
const options = fc.record({
  teams: fc.constantFrom(0, 2, 3),
  pace: fc.constantFrom("facilitator", "team"),
  roles: fc.boolean(),
  anonymous: fc.boolean(),
});

const person = fc.constantFrom("p1", "p2", "p3", "p4", "p5");
const team = fc.constantFrom("t1", "t2", "t3", "t9");
const q = fc.integer({ min: 1, max: 9 });
const option = fc.constantFrom("friday", "three-points", "matrix", "silence", "1", "2", "__proto__", "constructor");
const text = fc.constantFrom("because", "  ", "=1+1", "\u202Eabc", "x".repeat(140), "x".repeat(141));
const on = fc.boolean();

/** Any message of any role, right or wrong, by anybody. */
const message = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ type: fc.constant("vote"), q, round: fc.constantFrom("first", "second", "staged"), option }),
  },
  {
    weight: 8,
    arbitrary: fc.constantFrom("advance", "advance", "advance", "back", "begin", "brief").map((type) => ({ type })),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constantFrom("close", "reopen", "discuss", "revote", "reveal", "weigh", "next", "back", "decide"),
      team: fc.option(team, { nil: undefined }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant("decide"), option }) },
  fc.record({
    type: fc.constant("argue"),
    q,
    kind: fc.constantFrom("argument", "sentence"),
    text,
    option: fc.option(option, { nil: undefined }),
  }),
  fc.record({
    type: fc.constant("put-on-stage"),
    q,
    arguments: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 4 }),
  }),
  fc.record({ type: fc.constant("fork"), team, options: fc.tuple(option, option) }),
  fc.record({ type: fc.constant("finish"), team, until: fc.constantFrom("decision", "scene", "case") }),
  fc.record({ type: fc.constant("hint"), hint: fc.constantFrom("vote", "quick", "auto") }),
  fc.record({
    type: fc.constant("hands"),
    team,
    q,
    round: fc.constantFrom("first", "second"),
    counts: fc.dictionary(option, fc.nat(50)),
  }),
  fc.record({ type: fc.constantFrom("kick", "let-back", "nudge", "spokesperson"), participant: person }),
  fc.record({ type: fc.constant("move"), participant: person, team }),
  fc.record({ type: fc.constant("commit"), q }),
  fc.record({ type: fc.constantFrom("pause", "lock"), on }),
  fc.record({ type: fc.constantFrom("timer", "extend"), seconds: fc.integer({ min: -1, max: 4000 }) }),
  fc.constantFrom("onward", "leave", "rotate", "debrief", "ping", "takeover").map((type) => ({ type })),
  fc.record({ type: fc.constant("card"), column: fc.constantFrom("plus", "delta", "o", "r", "i", "d", "x"), text }),
  fc.record({
    type: fc.constant("compose"),
    event: fc.constantFrom({ type: "choose", choice: "friday" }, { type: "rewind", to: 0 }),
  }),
  fc.record({ type: fc.constantFrom("make", "endorse"), draft: q, yes: on }),
  fc.record({
    type: fc.constant("observe"),
    scene: fc.constantFrom("call", "mail"),
    bands: fc.dictionary(fc.constantFrom("listening", "objections", "x"), fc.nat(6)),
  }),
  fc.anything(),
);

const sender: fc.Arbitrary<Sender> = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Sender>({ role: "facilitator", driving: true }) },
  { weight: 5, arbitrary: person.map((id): Sender => ({ role: "participant", id })) },
  fc.constantFrom<Sender>(
    { role: "stage" },
    { role: "facilitator", driving: false },
    { role: "participant", id: "p77" },
  ),
);

const script = fc.array(fc.tuple(sender, message), { minLength: 5, maxLength: 60 });
const start = (wanted: object) => run(settingOf(wanted)).join(5).lead("advance", "begin");

describe("whatever anybody sends", () => {
  it("a refusal has a code and changes nothing, and every view can still be made", () => {
    fc.assert(
      fc.property(options, script, (wanted, sent) => {
        const room = start(wanted);
        for (const [from, each] of sent) {
          const before = JSON.stringify(snapshot(room.room));
          const result = room.send(from, each);
          if (!result.ok) {
            expect(result.code).toMatch(/^[a-z-]+$/);
            expect(JSON.stringify(snapshot(room.room))).toBe(before);
          }
        }
        room.phone("p1");
        room.stage();
        room.console();
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  it("replaying the log gives the room that was lived", () => {
    fc.assert(
      fc.property(options, script, (wanted, sent) => {
        const room = start(wanted);
        for (const [from, each] of sent) room.send(from, each);
        const stored = JSON.parse(JSON.stringify(room.entries));
        expect(snapshot(replayRoom(room.room.setting, stored))).toEqual(snapshot(room.room));
      }),
      { seed: SEED + 1, numRuns: 150 },
    );
  });

  it("nobody's vote counts twice: a split never exceeds the people and the hands", () => {
    const votes = fc.array(fc.tuple(person, option), { maxLength: 80 });
    fc.assert(
      fc.property(votes, (cast) => {
        const room = start({});
        for (const [id, each] of cast)
          room.send({ role: "participant", id }, { type: "vote", q: 1, round: "first", option: each });
        const last = new Map(
          cast.filter(([, each]) => room.room.teams[0]?.question?.options.some((o) => o.id === each)),
        );
        const counts: Record<string, number> = {};
        for (const each of last.values()) counts[each] = (counts[each] ?? 0) + 1;
        expect(room.room.ballots.split(1, "first") ?? { total: 0, counts: {} }).toEqual({ total: last.size, counts });
      }),
      { seed: SEED + 2, numRuns: 200 },
    );
  });

  it("no phone and no stage is told a split before it is revealed, nor the author of a sentence", () => {
    fc.assert(
      fc.property(options, script, (wanted, sent) => {
        const room = start(wanted);
        for (const [from, each] of sent) {
          room.send(from, each);
          for (const view of [room.phone("p1").view, room.stage()]) {
            const hidden = ["vote", "discussion", "revote"].includes(view.play?.phase ?? "");
            if (hidden) expect(view.play?.question?.splits ?? null).toBeNull();
          }
        }
      }),
      { seed: SEED + 3, numRuns: 60 },
    );
  });
});

it("no role's messages are another's, but for the two that are everybody's", () => {
  const shared = (a: MemberRole, b: MemberRole) => {
    const types = (role: MemberRole) => SENDS[role].options.map((each) => String(each.shape.type.value));
    return types(a)
      .filter((type) => types(b).includes(type))
      .sort();
  };
  expect(shared("participant", "stage")).toEqual(["language", "ping"]);
  expect(shared("facilitator", "stage")).toEqual(["language", "ping"]);
  expect(shared("participant", "facilitator")).toEqual(["compose", "language", "ping"]);
});
