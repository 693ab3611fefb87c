import i18next from "i18next";
import { lazy, Suspense, useEffect, useState } from "react";
import { initReactI18next } from "react-i18next";
import type { ActivityEvent } from "../../../core/attempt/log.ts";
import type { Language } from "../../../core/case/primitives.ts";
import type { TableView } from "../../../core/room/view.ts";
import type { ActivityPlayerView, Unsent } from "../../../ui/activity-view.ts";
import type { CaseTexts } from "../../../ui/case-texts.ts";
import styles from "./Table.module.css";

interface Props {
  readonly table: TableView;
  readonly language: Language;
  /** One's side has not been asked, or somebody else speaks for it. */
  readonly locked: boolean;
  readonly onEvent: (event: ActivityEvent) => void;
}

const VIEWS = import.meta.glob<{ readonly default: ActivityPlayerView }>([
  "../../../activities/*/PlayerView.tsx",
  "!../../../activities/dialogue/PlayerView.tsx",
]);
const TEXTS = import.meta.glob<{ readonly default: object }>([
  "../../../activities/*/locales/*.json",
  "../../../ui/locales/*.json",
]);
const views = new Map(Object.entries(VIEWS).map(([path, load]) => [path.split("/").at(-2) ?? "", lazy(load)] as const));

const NOTHING: Unsent = { words: "", choice: null, certainty: null };

/**
 * The activity's own view on a phone: what the trainee has alone, each of the two sides has here. Loaded when a table
 * is first reached, with the activity's own texts and what speaks them.
 */
export default function Activity({ table, language, locked, onEvent }: Props) {
  const kind = table.activity.kind;
  const ready = useTexts(kind, language);
  const [unsent, setUnsent] = useState(NOTHING);
  const [between, setBetween] = useState<HTMLElement | null>(null);
  const View = views.get(kind);
  if (!ready || View === undefined) return null;
  const texts: CaseTexts = {
    language,
    of: (id) => table.texts[id] ?? { text: id, lang: language },
    has: (id) => Object.hasOwn(table.texts, id),
  };
  return (
    <div className={styles.activity}>
      <div ref={setBetween} className={styles.between} />
      <Suspense fallback={null}>
        <View
          view={table.activity}
          ownDevice
          phase="choosing"
          texts={texts}
          seed={0}
          path={kind}
          unsent={unsent}
          onUnsent={(changes) => setUnsent((now) => ({ ...now, ...changes }))}
          event={null}
          onEvent={onEvent}
          onSaid={() => undefined}
          onSayAgain={() => undefined}
          timing={false}
          shortcuts={false}
          paused={false}
          locked={locked}
          takesFocus={false}
          history={[]}
          otherView={() => null}
          between={between}
          aside={null}
          onward={null}
        />
      </Suspense>
    </div>
  );
}

/** Activities speak with i18next, which the phone's own page does without. */
function useTexts(kind: string, language: Language): boolean {
  const [ready, setReady] = useState("");
  const wanted = `${kind} ${language}`;
  useEffect(() => {
    let current = true;
    const load = async (): Promise<void> => {
      if (!i18next.isInitialized) {
        await i18next.use(initReactI18next).init({
          lng: language,
          fallbackLng: false,
          resources: {},
          interpolation: { escapeValue: false },
          react: { useSuspense: false, bindI18nStore: "added" },
        });
      }
      const paths = { [kind]: `../../../activities/${kind}/locales/`, ui: "../../../ui/locales/" };
      for (const [namespace, folder] of Object.entries(paths)) {
        if (i18next.hasResourceBundle(language, namespace)) continue;
        const texts = await TEXTS[`${folder}${language}.json`]?.();
        if (texts !== undefined) i18next.addResourceBundle(language, namespace, texts.default);
      }
      await i18next.changeLanguage(language);
      if (current) setReady(wanted);
    };
    load().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [kind, language, wanted]);
  return ready === wanted;
}
