import { StagePage } from "../workshop/stage/StagePage.tsx";
import { INTERFACE_LANGUAGES } from "./languages/choose.ts";
import { startPage } from "./workshop/start-page.tsx";
import { stageTexts } from "./workshop/surface-texts.ts";

/** The projector: a page of its own, so that a reload is over in an instant. */
function Stage() {
  const code = location.pathname.split("/")[2] ?? "";
  const token = /^#s=([\w-]{22})/.exec(location.hash)?.[1] ?? "";
  return <StagePage code={code} token={token} />;
}

/** The room's language, as it was set up; without it the stage speaks as this browser prefers. */
const language = INTERFACE_LANGUAGES.find((each) => location.hash.endsWith(`&l=${each}`));

startPage(Stage, stageTexts, language);
