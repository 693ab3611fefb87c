import type { Act } from "../../core/case/acts.ts";
import type { NegotiationEvent } from "./events.ts";
import type { TalkKind } from "./kinds.ts";
import type { NegotiationConfig } from "./schema.ts";
import { talkOf } from "./talk.ts";

const OF_TALK: Readonly<Record<TalkKind, Act>> = {
  "ask-priority": "explore",
  "share-priority": "share-information",
  reason: "argue",
  "test-understanding": "test-understanding",
  summarise: "summarise",
  acknowledge: "acknowledge",
  adjourn: "adjourn",
  threat: "threaten",
  irritator: "irritate",
  escalate: "escalate",
};

/** What a move at the table does, in the words that all activities are counted by. */
export function actsOf(config: NegotiationConfig, _place: string, event: NegotiationEvent): readonly Act[] {
  switch (event.type) {
    case "offer":
      return event.condition === undefined ? ["propose"] : ["propose", "concede-conditionally"];
    case "accept":
      return ["close"];
    case "talk": {
      const does = talkOf(config).find(({ id }) => id === event.move)?.does;
      return does === undefined ? [] : [OF_TALK[does]];
    }
    case "answer":
      return ["respond"];
    case "walk-out":
      return ["walk-away"];
    default:
      return [];
  }
}
