import { useReactFlow } from "@xyflow/react";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { useNotices, useRun, useStudio, useStudioStore } from "../context.ts";
import { duplicate, paste } from "../document/commands/copy.ts";
import { addTo, remove } from "../document/commands/list.ts";
import { releaseCards } from "../document/commands/other.ts";
import { continueIn, startAt } from "../document/commands/rules.ts";
import { kindOf } from "../document/kinds.ts";
import { lastOf, parentOf } from "../document/place.ts";
import type { Place } from "../document/types.ts";
import { usePlayStart } from "../play/play.ts";
import { clipOf, copied, homeOf, lastCopied, textOf } from "./clipboard.ts";
import { fitOf, ZOOM } from "./fit.ts";
import type { Geometry } from "./geometry.ts";
import type { ActionId } from "./keymap.ts";
import { cardPlace } from "./nodes.ts";

/** A question that is put over the map. */
export type Asked = { readonly what: "connect" | "references"; readonly place: Place } | { readonly what: "keys" };

interface Setting {
  readonly geometry: Geometry;
  readonly focus: Place;
  readonly host: RefObject<HTMLDivElement | null>;
  readonly ask: (asked: Asked) => void;
  readonly openMenu: () => void;
}

export interface Actions {
  can(id: ActionId): boolean;
  do(id: ActionId): void;
  /** What goes to the system's clipboard; undefined where nothing can be copied. */
  take(): string | undefined;
  put(text: string): void;
  /** Cards that are selected, the focused one last. */
  readonly cards: readonly Place[];
}

/** What can be done with what is selected, and with the map. */
export function useActions({ geometry, focus, host, ask, openMenu }: Setting): Actions {
  const { t } = useTranslation("studio");
  const store = useStudioStore();
  const run = useRun();
  const notices = useNotices();
  const flow = useReactFlow();
  const play = usePlayStart();
  const readOnly = useStudio((state) => state.readOnly);
  const all = useStudio((state) => state.selection.all);
  const say = (key: string): void => notices.getState().say(t(key));

  const box = geometry.byPlace.get(cardPlace(focus));
  const here = box?.card;
  const onPort = here?.ports.some(({ place }) => place === focus) === true;
  const cards = [...new Set(all.map((place) => cardPlace(place)).filter((place) => geometry.byPlace.has(place)))];
  /** A single way out, or every card. */
  const chosen = onPort && cards.length < 2 ? [focus] : cards;
  const way = onPort ? focus : here?.ports[0]?.place;

  const take = (): string | undefined => {
    const clip = copied(store.getState().doc, chosen.length > 0 ? chosen : [focus]);
    if (clip === undefined) say("map.copy.not");
    return clip === undefined ? undefined : textOf(clip);
  };
  const put = (text: string): void => {
    const clip = clipOf(text) ?? (text === "" ? lastCopied() : undefined);
    const home = clip && homeOf(store.getState().doc, clip.kind, focus);
    if (clip === undefined || home === undefined) {
      say(clip === undefined ? "map.copy.foreign" : "map.copy.nowhere");
      return;
    }
    try {
      run(paste(clip, home.list, home.after));
    } catch {
      // It has a copy's shape, but what is inside is no part of a case.
      say("map.copy.foreign");
    }
  };
  const toClipboard = async (): Promise<boolean> => {
    const text = take();
    if (text === undefined) return false;
    // Not there on plain http: then the page copies as its key does, which the browser allows anywhere.
    if (navigator.clipboard === undefined) {
      host.current?.querySelector<HTMLElement>(".react-flow")?.focus();
      document.execCommand("copy");
    } else await navigator.clipboard.writeText(text).catch(() => undefined);
    return true;
  };
  const fromClipboard = async (): Promise<string> => (await navigator.clipboard?.readText?.().catch(() => "")) ?? "";
  const zoom = (by: number): void => {
    const { clientWidth = 0, clientHeight = 0 } = host.current ?? {};
    const { x, y, zoom: now } = flow.getViewport();
    const next = Math.min(ZOOM.max, Math.max(ZOOM.min, now * by));
    const at = (centre: number, offset: number): number => centre - ((centre - offset) / now) * next;
    void flow.setViewport({ x: at(clientWidth / 2, x), y: at(clientHeight / 2, y), zoom: next });
  };

  const edits: Partial<Record<ActionId, (() => void) | false | undefined>> = {
    beat: way !== undefined && kindOf(way) === "choice" && (() => run(continueIn(way))),
    choice:
      here?.kind === "beat" && (() => run(addTo(`${here.place}/choices`, {}, onPort ? lastOf(focus) : undefined))),
    connect: way !== undefined && (() => ask({ what: "connect", place: focus })),
    start: here?.kind === "beat" && !here.start && (() => run(startAt(here.place))),
    cut: () => void toClipboard().then((done) => done && run(remove(chosen))),
    paste: () => void fromClipboard().then(put),
    duplicate: (onPort || here !== undefined) && (() => run(duplicate(onPort ? focus : (here?.place ?? "")))),
    release:
      cards.some((place) => store.getState().doc.layout[place] !== undefined) && (() => run(releaseCards(cards))),
    remove: chosen.length > 0 && (() => run(remove(chosen))),
  };
  const looks: Partial<Record<ActionId, (() => void) | false | undefined>> = {
    form: () => document.querySelector<HTMLElement>("aside textarea, aside input")?.focus(),
    references: () => ask({ what: "references", place: onPort ? parentOf(parentOf(focus)) : focus }),
    play: play !== null && here !== undefined && (() => play({ from: focus })),
    copy: chosen.length > 0 && (() => void toClipboard()),
    all: () => store.select(...geometry.boxes.map(({ card }) => card.place)),
    fit: () => void flow.setViewport(fitOf(geometry, host.current?.clientWidth ?? 0, host.current?.clientHeight ?? 0)),
    closer: () => zoom(1.25),
    farther: () => zoom(0.8),
    search: () => document.querySelector<HTMLElement>("main input[type=search]")?.focus(),
    menu: openMenu,
    keys: () => ask({ what: "keys" }),
  };
  const found = (id: ActionId) => (id in looks ? looks[id] : readOnly ? undefined : edits[id]) || undefined;
  return {
    can: (id) => found(id) !== undefined,
    do: (id) => found(id)?.(),
    take,
    put,
    cards,
  };
}
