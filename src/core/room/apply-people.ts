import type { RoomEvent } from "./events.ts";
import { type Person, type Room, teamOf } from "./state.ts";

/** Lets happen what is about who is there. False for everything else. */
export function applyToPeople(room: Room, event: RoomEvent): boolean {
  if (event.type === "joined") {
    room.people.set(event.p, newPerson(room, event));
    return true;
  }
  if (event.type === "nudged") {
    for (const p of event.to) withPerson(room, p, (person) => (person.nudged += 1));
    return true;
  }
  if (!("p" in event) || event.type === "endorsed" || event.type === "handed-in") return false;
  withPerson(room, event.p, (person) => changePerson(room, person, event));
  return true;
}

function withPerson(room: Room, id: string, change: (person: Person) => unknown): void {
  const person = room.people.get(id);
  if (person !== undefined) change(person);
}

type OfPerson = Exclude<Extract<RoomEvent, { readonly p: string }>, { type: "joined" | "endorsed" | "handed-in" }>;

function changePerson(room: Room, person: Person, event: OfPerson): void {
  switch (event.type) {
    case "renamed":
      person.name = event.name;
      break;
    case "spoke":
      person.language = event.language;
      break;
    case "hand":
      person.hand = event.up;
      break;
    case "moved":
      withdraw(room, person);
      place(room, person, event.team);
      break;
    case "kicked":
      withdraw(room, person);
      person.status = "kicked";
      person.hand = false;
      break;
    case "left":
      person.status = "left";
      person.hand = false;
      break;
    case "let-back":
    case "returned":
      person.status = "in";
      break;
    case "spokesperson": {
      const team = teamOf(room, person.team);
      if (team !== undefined) team.spokesperson = person.id;
      break;
    }
    default:
      break;
  }
}

function newPerson(room: Room, { p, name, language, team }: Extract<RoomEvent, { type: "joined" }>): Person {
  const number = room.people.size + 1;
  const person: Person = { id: p, number, name, language, team, slot: 0, status: "in", hand: false, nudged: 0 };
  place(room, person, team);
  return person;
}

/** Gives somebody the next place in a team. */
export function place(room: Room, person: Person, id: string): void {
  const team = teamOf(room, id);
  person.team = id;
  person.slot = team?.nextSlot ?? 0;
  if (team !== undefined) team.nextSlot += 1;
}

/** Takes the votes on the open question out. An anonymous vote cannot be told from the others, so it stays. */
function withdraw(room: Room, person: Person): void {
  const question = teamOf(room, person.team)?.question;
  if (question && question.decided === null) room.ballots.withdraw(question.q, person.id);
}
