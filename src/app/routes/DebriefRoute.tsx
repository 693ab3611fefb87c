import { lazy, Suspense } from "react";
import { useParams } from "wouter";
import DebriefScreen from "../../debrief/DebriefScreen.tsx";
import { promisedTo } from "../../workshop/assignment/promised.ts";
import { useDebriefPort } from "../debriefing/useDebriefPort.ts";
import { type OpenedRun, useRun } from "../debriefing/useRun.ts";
import { Screen } from "../Screen.tsx";
import { Shell } from "../Shell.tsx";
import { StorageFaultScreen } from "./StorageFaultScreen.tsx";

const HandIn = lazy(() => import("../workshop/HandIn.tsx"));

/** A run, explained. */
export default function DebriefRoute() {
  const { attemptId = "" } = useParams();
  const state = useRun(attemptId);
  if (state.status === "failed") return <StorageFaultScreen fault={state.fault} />;
  return <Shell>{state.status === "open" && <Debrief key={attemptId} run={state.run} />}</Shell>;
}

function Debrief({ run }: { run: OpenedRun }) {
  const port = useDebriefPort(run);
  const { record, state } = run.opened;
  const code = state.ending === null ? undefined : promisedTo(record.id);
  return (
    <Screen title={port.run.compiled.case.title}>
      {code !== undefined && (
        <Suspense fallback={null}>
          <HandIn code={code} attemptId={record.id} />
        </Suspense>
      )}
      <DebriefScreen port={port} />
    </Screen>
  );
}
