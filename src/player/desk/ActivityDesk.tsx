import { type ReactNode, useMemo } from "react";
import { type Exchange, exchanges } from "../../core/attempt/exchanges.ts";
import type { ActivityEvent } from "../../core/attempt/log.ts";
import type { ActivityPhase } from "../../ui/activity-view.ts";
import { viewOf } from "../views.ts";
import type { DeskProps } from "./Desk.tsx";

interface Props extends DeskProps {
  /** The answer to the last decision is being heard: its cards still lie there. */
  readonly hearing: boolean;
  readonly onward: ReactNode;
  readonly takesFocus: boolean;
}

/** Which card was laid down, be it by the trainee or by a clock. */
const cardOf = ({ faced, said }: Exchange): string | null => faced.choices.find(({ say }) => say === said)?.id ?? null;

/** Hands the scene's activity what it needs to show itself. */
export function ActivityDesk(props: Props) {
  const { port, player, scene, texts, aside, covered, between, hearing, onward, takesFocus } = props;
  const { snapshot, send, decide, unsent, changeUnsent } = player;
  const { state, view, spent } = scene;
  const { engine, compiled } = port;
  const visit = state.visits.length - 1;
  const history = useMemo(
    () => exchanges(compiled, state).filter((exchange) => exchange.visit === visit),
    [compiled, state, visit],
  );
  const shown = hearing && spent !== undefined ? spent : undefined;
  const activity = shown?.faced ?? view.activity;
  const View = activity === null ? undefined : viewOf(activity.kind);
  if (activity === null || View === undefined) return null;

  const locked = snapshot.matches("readOnly") || snapshot.matches("failed");
  const pending = snapshot.context.pending?.event;
  const committing = snapshot.matches("committing") && pending !== undefined && pending.type !== "rewind";
  const phase: ActivityPhase = shown
    ? "spent"
    : snapshot.matches("sayingFirst")
      ? "saying"
      : committing
        ? "committing"
        : "choosing";
  const path = `${shown?.sceneId ?? state.sceneId}/${activity.place}`;
  return (
    <View
      // The same cards stay while they are spent, and the next decision lays out others; a draft in the making stays.
      key={
        activity.choices.length === 0
          ? `${shown?.visit ?? visit}`
          : `${shown?.visit ?? visit}/${path}/${view.decisions - (shown ? 1 : 0)}`
      }
      view={activity}
      phase={phase}
      texts={texts}
      seed={state.header.seed}
      path={path}
      unsent={shown ? { words: "", choice: cardOf(shown), certainty: null } : unsent}
      onUnsent={changeUnsent}
      event={shown?.event ?? (committing ? (pending as ActivityEvent) : null)}
      onEvent={decide}
      onSaid={() => send({ type: "say" })}
      onSayAgain={() => send({ type: "say.again" })}
      timing={port.preferences.timing}
      shortcuts={port.preferences.shortcuts}
      paused={covered || locked}
      locked={locked}
      takesFocus={takesFocus}
      history={history}
      otherView={() => engine.project(compiled, state, "counterpart").activity}
      between={between}
      aside={aside}
      onward={onward}
    />
  );
}
