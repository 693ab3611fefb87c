import { useCallback, useState } from "react";
import { LanguageChoice } from "../workshop/parts/LanguageChoice.tsx";
import { readCode } from "../workshop/phone/code.ts";
import { PhonePage } from "../workshop/phone/PhonePage.tsx";
import { ProbePage } from "../workshop/phone/ProbePage.tsx";
import { paths } from "./paths.ts";
import { type PageProps, startPage } from "./workshop/start-page.tsx";
import { phoneTexts } from "./workshop/surface-texts.ts";

/** A participant's phone: a page of its own, so that it loads nothing of the app. */
function Join({ onLanguage }: PageProps) {
  const [code, setCode] = useState(() => readCode(location.pathname.split("/")[2] ?? ""));
  const open = (next: string): void => {
    history.replaceState(null, "", paths.join(next));
    setCode(next);
  };
  const play = useCallback((assignment: string) => location.replace(paths.assignment(assignment)), []);
  const probe = /[?&]probe=([\w-]{22})(&|$)/.exec(location.search)?.[1];
  if (probe !== undefined) return <ProbePage probe={probe} />;
  return (
    <PhonePage
      key={code}
      code={code}
      onCode={open}
      onAssignment={play}
      language={<LanguageChoice onChange={onLanguage} />}
    />
  );
}

startPage(Join, phoneTexts);
