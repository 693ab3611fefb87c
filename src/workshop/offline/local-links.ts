import { createStore, type StoreApi } from "zustand/vanilla";
import type { Language } from "../../core/case/primitives.ts";
import type { LocalRoom } from "../../core/room/local.ts";
import type { Sender } from "../../core/room/room.ts";
import type { ConsoleView, PhoneView, RoomView, StageView } from "../../core/room/view.ts";
import { type Answer, type Held, nothingHeld, type Tally } from "../link/held.ts";
import type { RoomLink } from "../link/link.ts";

/** A room in this very page, held the same way as one at the other end of a socket. */
export interface LocalLinks {
  readonly console: RoomLink<ConsoleView>;
  readonly stage: StoreApi<Held<StageView>>;
  phone(id: string): RoomLink<PhoneView>;
  /** Returns the new person's id, or undefined where nobody can come in. */
  join(name: string): string | undefined;
  speak(language: Language): void;
}

/** @param kept is told of every change, so that it can be stored before anybody sees it */
export function localLinks(room: LocalRoom, first: Language, kept: () => Promise<void>): LocalLinks {
  let language = first;
  const consoleStore = createStore<Held<ConsoleView>>(() => nothingHeld);
  const stage = createStore<Held<StageView>>(() => nothingHeld);
  const phones = new Map<string, RoomLink<PhoneView>>();

  const refresh = (): void => {
    const at = Date.now();
    const view = room.console(language, at);
    const people = new Map(room.people(at).map((person) => [person.id, person]));
    const tallies = talliesOf(view);
    consoleStore.setState({ ...nothingHeld, status: "open", view, people, tallies });
    stage.setState({ ...nothingHeld, status: "open", view: room.stage(language, at), tallies });
    for (const [id, { store }] of phones) store.setState(seenBy(id));
  };
  const seenBy = (id: string): Held<PhoneView> => {
    const seen = room.phone(id, Date.now());
    return seen === null
      ? { ...nothingHeld, status: "gone", bye: "left" }
      : { ...nothingHeld, status: "open", ...seen };
  };
  const link = <View extends RoomView>(store: StoreApi<Held<View>>, sender: Sender): RoomLink<View> => ({
    store,
    async send(message): Promise<Answer> {
      const accepted = room.send(sender, message, Date.now());
      if (!accepted.ok) return { ok: false, code: accepted.code };
      await kept();
      refresh();
      return { ok: true };
    },
    wake: refresh,
    close() {},
  });
  refresh();
  return {
    console: link(consoleStore, { role: "facilitator", driving: true }),
    stage,
    phone(id) {
      // Asked for while rendering: the same link every time, and nobody else is told.
      const known = phones.get(id);
      if (known !== undefined) return known;
      const fresh = link(
        createStore<Held<PhoneView>>(() => seenBy(id)),
        { role: "participant", id },
      );
      phones.set(id, fresh);
      return fresh;
    },
    join(name) {
      const before = new Set(room.people(Date.now()).map(({ id }) => id));
      const accepted = room.join(name, language, Date.now());
      void kept();
      refresh();
      return accepted.ok ? room.people(Date.now()).find(({ id }) => !before.has(id))?.id : undefined;
    },
    speak(next) {
      language = next;
      refresh();
    },
  };
}

/** Hands and the phone that is passed round are counted like votes, and shown like them. */
function talliesOf(view: ConsoleView): Record<string, Tally> {
  return Object.fromEntries(
    view.plays.flatMap(({ team, phase, question }) => {
      const round = phase === "discussion" ? "staged" : question?.round;
      if (question === null || round == null) return [];
      const split = question.splits?.[round];
      const voted = split?.total ?? 0;
      const present = Math.max(voted, view.teams.find(({ id }) => id === team)?.present ?? 0);
      return [
        [team, { type: "tally", team, q: question.q, round, voted, present, counts: split?.counts ?? {} } as const],
      ];
    }),
  );
}
