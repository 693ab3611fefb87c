import { type ComponentType, lazy, type ReactNode, Suspense, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { classes } from "../ui/classes.ts";
import { Toast } from "../ui/Toast.tsx";
import { StudioProvider, useNotices, useProblems, useSession, useStudioStore } from "./context.ts";
import { Inspector } from "./inspector/Inspector.tsx";
import { useStudioKeys } from "./keys.ts";
import { Outline } from "./outline/Outline.tsx";
import { PlayPane } from "./play/PlayPane.tsx";
import { PlayProvider, type PlayRequest } from "./play/play.ts";
import type { RenderPlay, StudioLinks, StudioSession } from "./port.ts";
import { ProblemsPanel } from "./problems/ProblemsPanel.tsx";
import styles from "./StudioScreen.module.css";
import { Bar } from "./shell/Bar.tsx";
import { createNotices } from "./shell/notices.ts";
import { SavingBanner } from "./shell/SavingBanner.tsx";
import { Helping } from "./tour/Helping.tsx";
import { VIEWS, type View } from "./views.ts";

interface Props {
  readonly session: StudioSession;
  readonly links: StudioLinks;
  /** Plays the open case beside the map; left out where there is no player. */
  readonly renderPlay?: RenderPlay;
  /** Switches of language and theme. */
  readonly switches: ReactNode;
}

const loaded = new Map<View, ComponentType>();
const lazily = (view: View): ComponentType => {
  let component = loaded.get(view);
  if (component === undefined) {
    component = lazy(view.load);
    loaded.set(view, component);
  }
  return component;
};

/** One open draft: outline, the case in one of its views, the form of what is selected, and what is wrong. */
export default function StudioScreen(props: Props) {
  const notices = useMemo(createNotices, []);
  const studio = useMemo(() => ({ session: props.session, notices }), [props.session, notices]);
  return (
    <StudioProvider value={studio}>
      <Inside {...props} />
    </StudioProvider>
  );
}

function Inside({ links, renderPlay, switches }: Props) {
  const { t } = useTranslation("studio");
  const store = useStudioStore();
  const session = useSession();
  const [view, setView] = useState<View>(VIEWS[0] as View);
  const [playing, setPlaying] = useState<(PlayRequest & { readonly count: number }) | null>(null);
  const start = useMemo(
    () =>
      renderPlay === undefined
        ? null
        : (request: PlayRequest) => setPlaying((before) => ({ ...request, count: (before?.count ?? 0) + 1 })),
    [renderPlay],
  );
  const studio = useRef<HTMLDivElement>(null);
  const next = useNextProblem();
  useStudioKeys(
    useMemo(
      () => ({ undo: store.undo, redo: store.redo, save: () => void session.saveFile(), problem: next }),
      [store, session, next],
    ),
  );
  const Centre = lazily(view);
  return (
    <PlayProvider value={start}>
      <Helping studio={studio}>
        <div ref={studio} className={classes(styles.studio, playing !== null && styles.playing)}>
          <Bar view={view} onView={setView} links={links} switches={switches} />
          <SavingBanner />
          <Outline />
          <main id="main" className={styles.centre} aria-label={t(`view.${view.id}`)}>
            <Suspense fallback={<p className={styles.loading}>{t("view.loading")}</p>}>
              <Centre />
            </Suspense>
          </main>
          {playing !== null && renderPlay !== undefined ? (
            <PlayPane key={playing.count} request={playing} render={renderPlay} onClose={() => setPlaying(null)} />
          ) : (
            <Inspector />
          )}
          <ProblemsPanel />
        </div>
      </Helping>
      <Notice />
    </PlayProvider>
  );
}

function useNextProblem(): () => void {
  const { list } = useProblems();
  const store = useStudioStore();
  return useMemo(() => {
    let at = -1;
    return () => {
      at = (at + 1) % Math.max(1, list.length);
      const problem = list[at];
      if (problem !== undefined) store.select(problem.place);
    };
  }, [list, store]);
}

function Notice() {
  const notices = useNotices();
  const message = useStore(notices, (state) => state.message);
  return <Toast message={message} onDone={() => notices.getState().hush()} />;
}
