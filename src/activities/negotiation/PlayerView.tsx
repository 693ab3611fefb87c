import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Seat } from "../../core/bargaining/profile.ts";
import type { ActivityViewProps } from "../../ui/activity-view.ts";
import type { CaseText } from "../../ui/case-texts.ts";
import { Cover } from "./Cover.tsx";
import { Closing } from "./closing/Closing.tsx";
import { firstDraft } from "./play/draft.ts";
import { Table } from "./play/Table.tsx";
import { Preparation } from "./prepare/Preparation.tsx";
import { useKept } from "./useKept.tsx";
import { isTable, type TableView } from "./view.ts";

/** Pixels of the room above the edge that show what is being said. */
const HEARD = 160;

/** Whose move it is: while they prepare, the first seat before the second. */
function actorOf(mine: TableView): Seat {
  if (!mine.twoPeople) return 0;
  if (mine.place === "preparation") return mine.allowed.prepare === null ? 0 : 1;
  return mine.turn;
}

/** A negotiation table, for one person or for two who hand the device to each other. */
export default function PlayerView(props: ActivityViewProps<TableView>) {
  const { view: mine, otherView: theirs, texts, onEvent, ownDevice = false } = props;
  const { t, i18n } = useTranslation("negotiation");
  const { kept, keepDraft, keepSheet } = useKept(props);
  // Whoever opens the page might be either of two; of one there is no doubt.
  const [holder, setHolder] = useState<Seat | null>(mine.twoPeople ? null : 0);
  const [handed, setHanded] = useState<Seat | null>(null);
  // What is heard is heard above the edge: where that has gone out of sight, the eye is led there, and else left where it is.
  const passed = props.history.length;
  const before = useRef(passed);
  const { between } = props;
  useEffect(() => {
    if (before.current === passed) return;
    before.current = passed;
    const room = between?.closest("section");
    if (room && room.getBoundingClientRect().bottom < HEARD) room.scrollIntoView?.({ block: "start" });
  }, [passed, between]);
  const shared = mine.twoPeople && !ownDevice;
  const turn = mine.place === "closing" ? (handed ?? holder ?? 0) : actorOf(mine);
  const actor = ownDevice ? mine.seat : turn;
  const second = actor === 1 && !ownDevice ? theirs() : null;
  const view = second !== null && isTable(second) ? second : mine;

  const nameOf = (seat: Seat): CaseText => {
    if (seat === 0 && !mine.twoPeople) return { text: t("you"), lang: i18n.language as CaseText["lang"] };
    const { by, title } = view.seats[seat];
    if (by !== "you" && texts.has(`cast/${by}.name`)) {
      const address = `cast/${by}.address`;
      return texts.of(texts.has(address) ? address : `cast/${by}.name`);
    }
    return texts.of(title);
  };
  if (shared && holder !== actor) {
    return <Cover key={actor} to={nameOf(actor)} onOpen={() => setHolder(actor)} />;
  }
  const move = (event: { readonly type: string } & Readonly<Record<string, unknown>>): void =>
    onEvent(actor === 1 ? { ...event, seat: 1 } : event, "trainee");
  const own = { ...props, view };
  if (view.place === "preparation") {
    return (
      <Preparation
        key={actor}
        {...own}
        sheet={kept.sheets[actor] ?? {}}
        me={nameOf(actor)}
        other={nameOf(actor === 0 ? 1 : 0)}
        onSheet={(sheet) => keepSheet(actor, sheet)}
        onMove={move}
      />
    );
  }
  if (view.place === "closing") {
    const next: Seat = actor === 0 ? 1 : 0;
    return (
      <Closing
        key={actor}
        {...own}
        other={nameOf(next)}
        onMove={move}
        onHandOver={shared && handed === null ? () => setHanded(next) : null}
      />
    );
  }
  return (
    <Table
      key={actor}
      {...own}
      nameOf={nameOf}
      draft={kept.drafts[actor] ?? firstDraft(view)}
      onDraft={(draft) => keepDraft(actor, draft)}
      onMove={move}
    />
  );
}
