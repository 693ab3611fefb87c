import HandInNotice from "../../workshop/assignment/HandInNotice.tsx";
import { paths } from "../paths.ts";
import { interfaceLanguage, usePreferences } from "../stores/preferences.ts";
import { readAttempt } from "./own-runs.ts";
import { useWorkshopTexts } from "./texts.ts";

/** Hands in what was played for an assignment, where the debrief of it is read. */
export default function HandIn({ code, attemptId }: { code: string; attemptId: string }) {
  const ready = useWorkshopTexts(usePreferences(interfaceLanguage));
  if (!ready) return null;
  return <HandInNotice code={code} read={() => readAttempt(attemptId)} href={paths.assignment(code)} />;
}
