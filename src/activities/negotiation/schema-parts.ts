import * as z from "zod";

/** A list that is refused whole where it is too long. */
export const list = <T extends z.ZodType>(entry: T, max: number) => z.array(entry).max(max, { abort: true });

/** Points of a seat. */
export const worth = z.number().int().min(-1000).max(1000);
