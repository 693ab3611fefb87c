import type { Visit } from "../../attempt/state.ts";
import type { Pair } from "../../bargaining/domain.ts";
import type { Bargain, Term } from "../bargain.ts";
import type { DealMapView } from "../deal-map.ts";
import { branchOf } from "../playing.ts";
import type { Room, Team } from "../state.ts";
import type { Speaker } from "./words.ts";

/** A visit never changes once it was made, so what is read off it is kept. */
const read = new WeakMap<Visit, { readonly bargain: Bargain | null }>();

function bargainOf({ setting }: Room, visit: Visit): Bargain | null {
  const known = read.get(visit);
  if (known !== undefined) return known.bargain;
  const scene = setting.compiled.scenes.get(visit.sceneId);
  const bargain =
    scene === undefined
      ? null
      : setting.readBargain(scene.rules.kind, scene.scene.activity, scene.context, visit.steps);
  read.set(visit, { bargain });
  return bargain;
}

interface Dot {
  readonly team: Team;
  readonly bargain: Bargain;
  readonly scene: string;
}

/**
 * Every agreement of the room in one picture: that of the latest scene of the case in which any table is through. Null
 * before. It shows what both sides wanted, so it is for the console, and for the stage once the facilitator says so.
 */
export function dealMap(room: Room, speaker: Speaker): DealMapView | null {
  const dots = room.teams.flatMap((team): Dot[] =>
    branchOf(team).attempt.visits.flatMap((visit) => {
      const bargain = bargainOf(room, visit);
      return bargain === null ? [] : [{ team, bargain, scene: visit.sceneId }];
    }),
  );
  const scene = room.setting.compiled.case.scenes.findLast(({ id }) => dots.some((dot) => dot.scene === id));
  const shown = dots.filter((dot) => dot.scene === scene?.id);
  const [first] = shown;
  if (first === undefined) return null;
  const { frontier, reservation } = first.bargain;
  const words = (terms: readonly Term[]) =>
    terms.map(({ issue, value }) => ({ issue: speaker.words(issue), value: speaker.words(value) }));
  const [one, other] = first.bargain.seats;
  return {
    sides: [speaker.words(one), speaker.words(other)],
    frontier: frontier.map((pair) => place(first.bargain, pair)),
    walkAway: place(first.bargain, reservation),
    dots: shown.map(({ team, bargain }) => ({
      table: team.id,
      number: team.number,
      agreed: bargain.deal !== null,
      // Whoever parts without a deal has what the course without one is worth.
      at: place(bargain, bargain.deal?.utilities ?? bargain.reservation),
      offer: words(bargain.deal?.terms ?? []),
      missed:
        bargain.missed === null
          ? null
          : { offer: words(bargain.missed.terms), at: place(bargain, bargain.missed.utilities) },
    })),
  };
}

/** Points of each seat as shares of what is possible for it: 0 the worst outcome, 1 the best. */
function place({ ranges }: Bargain, [a, b]: Pair): [number, number] {
  const share = (points: number, [least, most]: Pair): number => (most > least ? (points - least) / (most - least) : 0);
  return [share(a, ranges[0]), share(b, ranges[1])];
}
