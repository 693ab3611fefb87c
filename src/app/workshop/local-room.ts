import { readBargain } from "../../activities/bargains.ts";
import { activitySchemas } from "../../activities/schemas.ts";
import type { ActivityEvent } from "../../core/attempt/log.ts";
import type { Language } from "../../core/case/primitives.ts";
import { createWording } from "../../core/case/wording.ts";
import type { RoomEntry } from "../../core/room/events.ts";
import { createLocalRoom, type LocalRoom } from "../../core/room/local.ts";
import type { RoomSetting } from "../../core/room/state.ts";
import { entryOf, type LoadedCase } from "../catalogue/load.ts";
import { compileOnce, engine } from "../session/engine.ts";
import { newSeed } from "../session/ids.ts";
import { storage } from "../storage/provide.ts";

/** A room that lives in this browser, as it is stored: everything else follows from it. */
interface Kept {
  readonly hash: string;
  readonly seed: number;
  readonly log: readonly RoomEntry[];
}

export interface KeptLocalRoom {
  readonly room: LocalRoom;
  /** Stores what has happened; nothing is shown as done before that. */
  keep(): Promise<void>;
  forget(): Promise<void>;
}

const keyOf = (id: string): string => `local-room:${id}`;

/** Opens the room of a case in this browser: the one that was begun, or a new one. */
export async function openLocalRoom(id: string, loaded: LoadedCase, language: Language): Promise<KeptLocalRoom> {
  const store = await storage();
  const saved = (await store.meta(keyOf(id))) as Kept | undefined;
  const kept = saved?.hash === loaded.hash ? saved : { hash: loaded.hash, seed: newSeed(), log: [] };
  const setting = await settingOf(id, loaded, language, kept.seed);
  const room = open(setting, kept.log);
  return {
    room,
    keep: () => store.setMeta(keyOf(id), { hash: kept.hash, seed: kept.seed, log: room.log() } satisfies Kept),
    forget: () => store.setMeta(keyOf(id), undefined),
  };
}

/** A log that this version cannot follow any more gives way to a new room. */
function open(setting: RoomSetting, log: readonly RoomEntry[]): LocalRoom {
  try {
    return createLocalRoom(setting, log);
  } catch {
    return createLocalRoom(setting);
  }
}

async function settingOf(id: string, loaded: LoadedCase, language: Language, seed: number): Promise<RoomSetting> {
  const compiled = compileOnce(loaded.hash, loaded.frame);
  const texts = engine.texts(compiled);
  const wordings = new Map(
    await Promise.all(
      loaded.languages.map(async (each) => [each, createWording(texts, await loaded.translation(each))] as const),
    ),
  );
  const base = createWording(texts, undefined);
  return {
    // No code: nobody joins from elsewhere.
    code: "",
    options: { language, kind: "workshop", teams: 0, pace: "facilitator", roles: false, anonymous: false },
    compiled,
    caseHash: loaded.hash,
    scale: entryOf(id)?.scale ?? null,
    seed,
    wording: (each) => wordings.get(each) ?? base,
    pseudonym: (q, p) => `${q}.${p}`,
    parseMove(kind, event) {
      const result = activitySchemas.find((schema) => schema.kind === kind)?.event.safeParse(event);
      return result?.success ? (result.data as ActivityEvent) : undefined;
    },
    readBargain,
  };
}
