import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation, useParams } from "wouter";
import { caseSchema } from "../../studio/document/schema.ts";
import { VIEWS } from "../../studio/views.ts";
import { paths } from "../paths.ts";
import { Screen } from "../Screen.tsx";
import { Shell } from "../Shell.tsx";
import { Language, Theme } from "../Switches.tsx";
import { interfaceLanguage, usePreferences } from "../stores/preferences.ts";
import { homePort } from "../studio/home.ts";
import { useStudioTexts } from "../studio/texts.ts";
import { useDraft } from "../studio/useDraft.ts";
import { StorageFaultScreen } from "./StorageFaultScreen.tsx";

const StudioHome = lazy(() => import("../../studio/home/StudioHome.tsx"));
const loadScreen = () => import("../../studio/StudioScreen.tsx");
const StudioScreen = lazy(loadScreen);

const PlayBeside = lazy(() => import("../studio/PlayBeside.tsx").then(({ PlayBeside: view }) => ({ default: view })));

/** Whoever looks at the drafts opens one next, and a draft is read while the editor is being fetched. */
function useEditorAhead(): void {
  useEffect(() => {
    // What cannot be fetched now is asked for again, and told, when it is needed.
    const loaded = Promise.all([loadScreen(), VIEWS[0]?.load()]);
    // Forms are made from the format's schema, which is worked out once.
    loaded.then(() => setTimeout(caseSchema, 100)).catch(() => undefined);
  }, []);
}

const links = { home: paths.studio, draft: paths.draft };

/** The studio: its list of drafts, or one of them open. Nothing of it is on a player's page. */
export default function StudioRoute() {
  const { draftId } = useParams();
  const { t } = useTranslation("app");
  const language = usePreferences(interfaceLanguage);
  const ready = useStudioTexts(language);
  const [shown, setShown] = useState(ready);
  useEditorAhead();
  useEffect(() => setShown((before) => before || ready), [ready]);
  if (!ready && !shown) return null;
  // While another language's texts come, the screen keeps its place, unseen: a switch must not lose a selection.
  return (
    <div style={{ display: ready ? "contents" : "none" }}>
      {draftId === undefined ? <Drafts title={t("places.studio")} /> : <Draft id={draftId} />}
    </div>
  );
}

function Drafts({ title }: { title: string }) {
  return (
    <Shell>
      <Screen title={title}>
        <Suspense fallback={null}>
          <Home />
        </Suspense>
      </Screen>
    </Shell>
  );
}

function Home() {
  const language = usePreferences(interfaceLanguage);
  const [, go] = useLocation();
  return (
    <StudioHome
      key={language}
      port={homePort(language)}
      language={language}
      onOpen={(id) => go(paths.draft(id))}
      links={links}
    />
  );
}

function Draft({ id }: { id: string }) {
  const draft = useDraft(id);
  if (draft.status === "opening") return null;
  if (draft.status === "failed") return <StorageFaultScreen fault={draft.fault} />;
  const title = draft.session.store.getState().doc.case.title;
  return (
    <Screen title={title}>
      <Suspense fallback={null}>
        <StudioScreen
          key={draft.key}
          session={draft.session}
          links={links}
          renderPlay={(props) => (
            <Suspense fallback={null}>
              <PlayBeside {...props} wayTo={draft.wayTo} />
            </Suspense>
          )}
          switches={
            <>
              <Language />
              <Theme />
            </>
          }
        />
      </Suspense>
    </Screen>
  );
}
