import { render } from "@testing-library/react";
import { useState } from "react";
import { vi } from "vitest";
import { exchanges } from "../../../core/attempt/exchanges.ts";
import { createWording } from "../../../core/case/wording.ts";
import type { CompiledCase } from "../../../core/machine/compile.ts";
import type { ActivityPhase, Unsent } from "../../../ui/activity-view.ts";
import { textsIn } from "../../../ui/case-texts.ts";
import type { NegotiationEvent } from "../events.ts";
import PlayerView from "../PlayerView.tsx";
import { engine, type sit } from "./driver.ts";

type Driver = ReturnType<typeof sit>;

/** Shows a table as the player would, and plays what is done at it: events go to the rules, and the view follows. */
export function seatAt(kase: CompiledCase, driver: Driver, phase: ActivityPhase = "choosing") {
  const texts = textsIn(kase.case, createWording(engine.texts(kase), undefined), "en");
  const sent = vi.fn<(event: NegotiationEvent) => void>();
  function Seat() {
    const [, setMoves] = useState(0);
    const [unsent, setUnsent] = useState<Unsent>({ words: "", choice: null, certainty: null });
    return (
      <PlayerView
        view={driver.view()}
        phase={phase}
        texts={texts}
        seed={1}
        path="table"
        unsent={unsent}
        onUnsent={(changes) => setUnsent((now) => ({ ...now, ...changes }))}
        event={null}
        onEvent={(event) => {
          sent(event as NegotiationEvent);
          driver.send(event as NegotiationEvent);
          setMoves((moves) => moves + 1);
        }}
        onSaid={() => undefined}
        onSayAgain={() => undefined}
        timing={false}
        shortcuts={false}
        paused={false}
        locked={false}
        takesFocus={false}
        history={exchanges(kase, driver.state)}
        otherView={() => driver.view("counterpart")}
        between={null}
        aside={null}
        onward={null}
      />
    );
  }
  render(<Seat />);
  return sent;
}
