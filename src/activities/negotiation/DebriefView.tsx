import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Step } from "../../core/activity.ts";
import { exchanges } from "../../core/attempt/exchanges.ts";
import type { Seat } from "../../core/bargaining/profile.ts";
import type { ActivityDebriefProps } from "../../ui/activity-debrief.ts";
import type { CaseText } from "../../ui/case-texts.ts";
import { SegmentedRadio } from "../../ui/SegmentedRadio.tsx";
import { Concessions } from "./debrief/Concessions.tsx";
import { Faults } from "./debrief/Faults.tsx";
import { Left } from "./debrief/Left.tsx";
import { MapPart } from "./debrief/MapPart.tsx";
import { Plan } from "./debrief/Plan.tsx";
import { Priorities } from "./debrief/Priorities.tsx";
import { Replay } from "./debrief/Replay.tsx";
import { type TableReading, TableReadingContext } from "./debrief/reading.tsx";
import { Tactics } from "./debrief/Tactics.tsx";
import { Temper } from "./debrief/Temper.tsx";
import { tableAt } from "./debrief/table-at.ts";
import { Verdict } from "./debrief/Verdict.tsx";
import type { NegotiationEvent } from "./events.ts";
import { namesOf } from "./parts/names.tsx";
import { points, signed } from "./parts/numbers.ts";
import { revealTable } from "./reveal.ts";
import type { NegotiationConfig } from "./schema.ts";

/** A table explained: what could have been had, what was done, and what each step was. */
export default function DebriefView(props: ActivityDebriefProps) {
  const { compiled, state, visit, texts } = props;
  const { t, i18n } = useTranslation("negotiation");
  const [own, setOwn] = useState<Seat>(0);
  const reading = useMemo((): TableReading | null => {
    const played = state.visits[visit];
    const scene = compiled.scenes.get(played?.sceneId ?? "");
    if (played === undefined || scene === undefined) return null;
    const config = scene.scene.activity as unknown as NegotiationConfig;
    const steps = played.steps as unknown as readonly Step<NegotiationEvent>[];
    const reveal = revealTable(config, scene.context, steps, own);
    const table = tableAt(exchanges(compiled, state), visit, own);
    if (reveal === null || table === null) return null;
    const language = i18n.language;
    const whole = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
    const list = new Intl.ListFormat(language);
    const nameOf = (seat: Seat): CaseText => {
      const { by, title } = table.seats[seat];
      if (seat === own && !table.twoPeople) return { text: t("you"), lang: language as CaseText["lang"] };
      return by !== "you" && texts.has(`cast/${by}.name`) ? texts.of(`cast/${by}.name`) : texts.of(title);
    };
    return {
      ...props,
      reveal,
      table,
      names: namesOf(reveal.issues, texts),
      own,
      other: own === 0 ? 1 : 0,
      nameOf,
      say: (value) => points(value, language),
      signed: (value) => signed(value, language),
      percent: (share) => whole.format(share),
      listed: (all) => list.format(all),
    };
  }, [props, compiled, state, visit, texts, own, t, i18n.language]);
  if (reading === null) return null;
  const { Chapter } = props;
  return (
    <TableReadingContext value={reading}>
      {reading.table.twoPeople && !props.onPaper && (
        <Chapter title={t("debrief.title")}>
          <SegmentedRadio
            legend={t("debrief.seat")}
            segments={([0, 1] as const).map((seat) => ({
              value: String(seat),
              label: reading.nameOf(seat).text,
              lang: reading.nameOf(seat).lang,
            }))}
            value={String(own)}
            onChange={(seat) => setOwn(seat === "1" ? 1 : 0)}
          />
        </Chapter>
      )}
      <Verdict />
      <MapPart key={own} />
      <Left />
      <Faults />
      <Priorities />
      <Plan />
      <Concessions />
      <Temper />
      <Tactics />
      <Replay />
    </TableReadingContext>
  );
}
