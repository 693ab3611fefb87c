import "../ui/tokens.css";
import "../ui/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { startAhead } from "./ahead.ts";
import { startI18n } from "./i18n.ts";
import { applyPreferences } from "./stores/apply.ts";
import { interfaceLanguage, usePreferences } from "./stores/preferences.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");

applyPreferences();
// All of it comes while the texts do.
startAhead(location.pathname);
try {
  await startI18n(interfaceLanguage(usePreferences.getState()));
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
} catch (error) {
  // Without its texts the app cannot say in one language that it has none, so it says so in all.
  console.error(error);
  root.replaceChildren(
    ...[
      "Parley did not load. Please reload the page.",
      "Parley 没有加载成功，请刷新页面。",
      "Parley 沒有載入成功，請重新整理頁面。",
    ].map((words) => Object.assign(document.createElement("p"), { className: "noscript", textContent: words })),
  );
}
