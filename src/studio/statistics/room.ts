import * as z from "zod";
import { LIMITS } from "../../core/case/limits.ts";
import { id } from "../../core/case/primitives.ts";
import { decisionsOf } from "../../core/check/rules/decisions.ts";
import type { CompiledCase } from "../../core/machine/compile.ts";
import type { Votes } from "./tally.ts";

const split = z.object({ counts: z.record(id, z.number().int().min(0).max(100_000)) });
const hidden = z.object({ hidden: z.literal(true) });

/** What is read of a room's report; the rest is for its other readers. */
export const roomSchema = z.object({
  format: z.literal(1),
  code: z.string().max(40, { abort: true }),
  case: z.object({ id, hash: z.string().max(64, { abort: true }) }),
  attempts: z
    .array(
      z.object({
        decisions: z
          .array(
            z.object({
              place: z.string().max(LIMITS.path, { abort: true }),
              options: z.array(z.object({ id })).max(LIMITS.list, { abort: true }),
              splits: z.object({ first: z.union([split, hidden]) }).partial(),
            }),
          )
          .max(2000, { abort: true }),
      }),
    )
    .max(500, { abort: true }),
});
export type RoomReport = z.infer<typeof roomSchema>;

/** The first round of votes in a room, by beat: what people thought before they talked. Small groups stay hidden. */
export function votesOf(report: RoomReport, compiled: CompiledCase): Votes[] {
  const decisions = decisionsOf(compiled);
  return report.attempts.flatMap(({ decisions: asked }) =>
    asked.flatMap(({ place, options, splits }): Votes[] => {
      const first = splits.first;
      if (first === undefined || "hidden" in first) return [];
      // A report names the beat and not its scene: the options tell which of two beats of one name it was.
      const found = decisions.find(
        (one) => one.place === place && options.every(({ id: option }) => one.choices.some((own) => own.id === option)),
      );
      if (found === undefined) return [];
      const counts = Object.fromEntries(options.map(({ id: option }) => [option, first.counts[option] ?? 0]));
      return [{ beat: `${found.sceneId}/${place}`, counts }];
    }),
  );
}
