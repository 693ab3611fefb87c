import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../core/case/primitives.ts";
import { Button } from "../../ui/Button.tsx";
import { ConsoleScreen } from "../console/ConsoleScreen.tsx";
import { useHeld } from "../link/useHeld.ts";
import type { Texts } from "../words/translate.ts";
import { Words } from "../words/Words.tsx";
import type { LocalLinks } from "./local-links.ts";
import { showElsewhere } from "./mirror.ts";
import { PassRound } from "./PassRound.tsx";

interface Props {
  readonly links: LocalLinks;
  readonly mirror: string;
  readonly language: Language;
  readonly phoneTexts: Texts;
  readonly hrefs: { readonly stage: string; readonly report: string | null; readonly home: string };
  readonly onNew: () => void;
  readonly switches: ReactNode;
}

/** Stage and console in one browser, without a network. */
export default function OfflineScreen(props: Props) {
  const { links, mirror, language, phoneTexts, hrefs, onNew, switches } = props;
  const { t } = useTranslation("workshop");
  const held = useHeld(links.console);
  const [passing, setPassing] = useState(false);
  useEffect(() => showElsewhere(mirror, links.stage), [mirror, links]);
  useEffect(() => links.speak(language), [links, language]);
  if (held.view === null) return null;
  if (passing) {
    return (
      <Words language={language} texts={phoneTexts}>
        <PassRound links={links} onDone={() => setPassing(false)} />
      </Words>
    );
  }
  return (
    <ConsoleScreen
      link={links.console}
      held={held}
      view={held.view}
      links={{ ...hrefs, console: null }}
      local
      switches={
        <>
          <Button size="small" onClick={() => setPassing(true)}>
            {t("offline.pass")}
          </Button>
          <Button size="small" variant="link" onClick={onNew}>
            {t("offline.forget")}
          </Button>
          {switches}
        </>
      }
    />
  );
}
