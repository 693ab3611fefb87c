import * as z from "zod";
import { LIMITS } from "./limits.ts";

z.config({ jitless: true });

/** Dots and `#` would break a machine's state targets, so an id has neither. */
export const ID_PATTERN = /^[a-z][a-z0-9-]*$/;
const PATH_PATTERN = /^[a-z][a-z0-9-]*(\/[a-z][a-z0-9-]*){0,3}$/;

export const id = z
  .string()
  .min(1)
  .max(LIMITS.id, { abort: true })
  .regex(ID_PATTERN)
  .describe("Lower-case letters, digits and hyphens, starting with a letter. Never reused.");

export const text = z.string().min(1).max(LIMITS.text, { abort: true });
export const label = z.string().min(1).max(LIMITS.label, { abort: true });

export const placePath = z
  .string()
  .max(LIMITS.path, { abort: true })
  .regex(PATH_PATTERN)
  .describe("A scene, or a beat in it: `call` or `call/opening`.");

export const choicePath = z
  .string()
  .max(LIMITS.path, { abort: true })
  .regex(PATH_PATTERN)
  .describe("A choice by its path: `call/opening/ask-what-happened`.");

export const LANGUAGES = ["en", "zh-Hans", "zh-Hant"] as const;
export const language = z.enum(LANGUAGES).describe("Language of the texts in this file.");
export type Language = z.infer<typeof language>;

export const MOODS = ["calm", "smile", "serious", "concerned", "suspicious", "explaining", "blank", "solemn"] as const;
export const mood = z.enum(MOODS).describe("The speaker's expression while saying this.");
export type Mood = z.infer<typeof mood>;

/** A whole number small enough that sums over any path stay exact. */
export const points = z.number().int().min(-100).max(100);
