import * as z from "zod";
import { advance, start } from "../attempt/advance.ts";
import { ENGINE_VERSION, type LogEntry } from "../attempt/log.ts";
import { type Accepted, happens, refuse } from "./accept.ts";
import { ROOM_LIMITS } from "./limits.ts";
import { roomPhase } from "./phases.ts";
import { sceneOf } from "./playing.ts";
import type { Room } from "./state.ts";

const moment = z.number().int().min(0).max(9_999_999_999_999);

/** An attempt that somebody played elsewhere, to be handed in to an assignment. */
export const handInSchema = z.strictObject({
  caseHash: z.string().max(64, { abort: true }),
  seed: z.number().int().min(-2_147_483_648).max(2_147_483_647),
  entries: z
    .array(z.strictObject({ at: moment, event: z.looseObject({ type: z.string().max(64, { abort: true }) }) }))
    .min(1)
    .max(ROOM_LIMITS.events, { abort: true }),
});
export type HandIn = z.infer<typeof handInSchema>;

const FRAME = z.union([
  z.strictObject({ type: z.literal("read"), document: z.string().max(64) }),
  z.strictObject({ type: z.literal("language"), language: z.enum(["en", "zh-Hans", "zh-Hant"]) }),
  z.strictObject({ type: z.literal("rewind"), to: z.number().int().min(0) }),
]);

const isHandedIn = ({ handedIn }: Room, p: string, { seed, entries }: HandIn): boolean =>
  handedIn.some((each) => each.p === p && each.seed === seed && each.endedAt === entries.at(-1)?.at);

/**
 * Whether an attempt is taken: it must be of this case, played to an end, and every event of it one that the engine
 * takes. What it is worth is worked out here, whatever the phone believed.
 */
export function acceptHandIn(room: Room, p: string, attempt: HandIn, at: number): Accepted {
  const { options, compiled, caseHash, parseMove } = room.setting;
  const { assignment } = options;
  if (assignment === undefined || options.kind !== "assignment") return refuse("not-now");
  if (roomPhase(room.machine) === "closed") return refuse("ended");
  if (room.people.get(p)?.status !== "in") return refuse("kicked");
  // The same attempt again is no other one: the answer to the first may have been lost on the way.
  if (isHandedIn(room, p, attempt)) return happens();
  const late = at > (room.due ?? assignment.due);
  if (late && !assignment.late) return refuse("after-due");
  if (room.handedIn.filter((each) => each.p === p).length >= assignment.attempts) return refuse("too-many");
  if (attempt.caseHash !== caseHash) return refuse("not-legal", "another-case");
  const header = { attemptId: "handed-in", caseId: compiled.case.id, caseHash, engineVersion: ENGINE_VERSION };
  let state = start(compiled, { ...header, seed: attempt.seed, mode: assignment.mode, language: options.language });
  const entries: LogEntry[] = [];
  for (const { at: when, event } of attempt.entries) {
    const kind = sceneOf(compiled, state)?.rules.kind;
    const frame = FRAME.safeParse(event);
    const move = frame.success ? frame.data : kind === undefined ? undefined : parseMove(kind, event);
    if (move === undefined) return refuse("malformed");
    const result = advance(compiled, state, move);
    if (!result.ok) return refuse("not-legal", result.refusal.code);
    entries.push({ seq: entries.length + 1, at: when, by: "trainee", event: move });
    state = result.state;
  }
  if (state.ending === null) return refuse("not-legal", "not-ended");
  return happens({ type: "handed-in", p, entries, seed: attempt.seed, late });
}
