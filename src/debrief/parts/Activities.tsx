import { Suspense } from "react";
import { useRead } from "../reading.ts";
import { Chapter } from "./Chapter.tsx";
import { anchorOf } from "./steps.ts";

/** What activities themselves explain of this run, in the order they were played. */
export function Activities({ onPaper = false }: { onPaper?: boolean }) {
  const { port, texts } = useRead();
  const { compiled, state } = port.run;
  return state.visits.map(({ sceneId, steps }, visit) => {
    const kind = compiled.scenes.get(sceneId)?.scene.activity.kind;
    const View = kind === undefined ? undefined : port.activityView(kind);
    if (View === undefined || steps.length === 0) return null;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a visit has no other name than its place.
      <Suspense key={visit} fallback={null}>
        <div id={onPaper ? undefined : anchorOf(visit)}>
          <View
            compiled={compiled}
            state={state}
            visit={visit}
            texts={texts}
            Chapter={Chapter}
            onPaper={onPaper}
            tryFrom={port.tryFrom}
            playOn={port.playOn}
          />
        </div>
      </Suspense>
    );
  });
}
