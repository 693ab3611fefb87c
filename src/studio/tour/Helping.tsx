import { lazy, type ReactNode, type RefObject, Suspense, useCallback, useState } from "react";
import { GuideProvider } from "../guide/guide.ts";
import type { ChapterId } from "../guide/texts.ts";
import { TourProvider } from "./tour.ts";

const Guide = lazy(() => import("../guide/Guide.tsx").then((module) => ({ default: module.Guide })));
const Tour = lazy(() => import("./Tour.tsx"));

interface Props {
  /** The element that the tour walks around. */
  readonly studio: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

/** Tour and guide, loaded when somebody asks for them. */
export function Helping({ studio, children }: Props) {
  const [chapter, setChapter] = useState<ChapterId | null>(null);
  const [read, setRead] = useState(false);
  const [touring, setTouring] = useState(false);
  const open = useCallback((id: ChapterId) => {
    setRead(true);
    setChapter(id);
  }, []);
  const start = useCallback(() => setTouring(true), []);
  const end = useCallback(() => setTouring(false), []);
  return (
    <GuideProvider value={open}>
      <TourProvider value={start}>
        {children}
        <Suspense fallback={null}>
          {read && <Guide chapter={chapter} onClose={() => setChapter(null)} />}
          {touring && <Tour studio={studio} onEnd={end} />}
        </Suspense>
      </TourProvider>
    </GuideProvider>
  );
}
