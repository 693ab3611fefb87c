import { frameTexts } from "../../core/case/texts.ts";
import { createWording } from "../../core/case/wording.ts";
import type { SetupCase } from "../../workshop/setup/SetupScreen.tsx";
import type { ShownCase } from "../catalogue/useCase.ts";
import { isImportedKey } from "../session/importedCases.ts";

/** A case as the set-up of a room needs it. One that was opened from a file goes to the server as that file. */
export function setupCase(key: string, { loaded, language, translation }: ShownCase): SetupCase {
  const { frame, languages } = loaded;
  return {
    title: createWording(frameTexts(frame), translation).text("title"),
    lang: language,
    languages,
    roles: frame.roles.length > 0,
    table: frame.scenes.some(({ activity }) => activity.kind === "negotiation"),
    source: async () => (isImportedKey(key) ? { file: frame } : { id: frame.id }),
  };
}
