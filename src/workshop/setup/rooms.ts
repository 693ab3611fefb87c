import type { Language } from "../../core/case/primitives.ts";

/** A room that this browser made: its keys are nowhere else. */
export interface KeptRoom {
  readonly code: string;
  readonly facilitator: string;
  readonly stage: string;
  readonly title: string;
  readonly lang: Language;
  /** Of the stage. */
  readonly language: Language;
  readonly kind: "workshop" | "table" | "assignment";
  readonly at: number;
}

const KEY = "parley.rooms";

export function keptRooms(): readonly KeptRoom[] {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(saved) ? saved.filter(isRoom) : [];
  } catch {
    return [];
  }
}

export const keptRoom = (code: string): KeptRoom | undefined => keptRooms().find((room) => room.code === code);

export function keepRoom(room: KeptRoom): void {
  write([room, ...keptRooms().filter(({ code }) => code !== room.code)]);
}

export function forgetRoom(code: string): void {
  write(keptRooms().filter((room) => room.code !== code));
}

function write(rooms: readonly KeptRoom[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(rooms));
  } catch {
    // The console's own address still carries the key.
  }
}

const isRoom = (each: unknown): each is KeptRoom =>
  typeof each === "object" &&
  each !== null &&
  ["code", "facilitator", "stage", "title"].every((key) => typeof (each as Record<string, unknown>)[key] === "string");
