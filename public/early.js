// Runs before the first paint and before the app's script: theme and text size as chosen last time, and the texts of
// the right language asked for at once. src/app/stores/preferences.ts owns what is stored; src/app/languages/choose.ts
// decides on the language again, so a mistake here costs a request and nothing else.
(() => {
  const root = document.documentElement;
  let saved = {};
  try {
    saved = JSON.parse(localStorage.getItem("parley.preferences") || "{}") || {};
  } catch {
    // Storage refused or damaged: the defaults stand.
  }
  if (saved.theme === "light" || saved.theme === "dark") root.dataset.theme = saved.theme;
  if (saved.textSize === "large" || saved.textSize === "larger") root.dataset.textSize = saved.textSize;

  const byTag = (tag) => {
    // The commonest answer needs none of the tables below, which take a slow phone a while to open.
    if (/^en(-[A-Z]{2})?$/.test(tag)) return "en";
    try {
      const { language, script } = new Intl.Locale(tag).maximize();
      if (language === "en") return "en";
      if (language === "zh" || language === "yue") return script === "Hant" ? "zh-Hant" : "zh-Hans";
    } catch {
      // Not a language tag.
    }
  };
  const addresses = JSON.parse(document.querySelector('meta[name="parley-texts"]')?.content || "{}");
  const own = addresses[saved.language] && saved.language;
  const language = own || navigator.languages.map(byTag).find(Boolean) || "en";
  root.lang = language;
  if (!addresses[language]) return;
  const link = document.createElement("link");
  link.rel = "preload";
  link.as = "fetch";
  link.crossOrigin = "anonymous";
  link.href = addresses[language];
  document.head.append(link);
})();
