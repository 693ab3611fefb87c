import { useEffect, useState } from "react";

const NAMES = [
  "paper",
  "table",
  "raised",
  "edge",
  "ink",
  "ink-2",
  "ink-3",
  "rule",
  "rule-strong",
  "accent",
  "accent-soft",
  "risk",
] as const;

/** The page's colours and typefaces as a canvas takes them. */
export type Palette = Readonly<Record<(typeof NAMES)[number] | "serif" | "sans", string>>;

/** Reads the tokens as they stand for an element: a canvas knows neither custom properties nor `light-dark()`. */
function read(host: Element): Palette {
  const probe = document.createElement("span");
  probe.hidden = true;
  host.append(probe);
  const colours = NAMES.map((name) => {
    probe.style.color = `var(--${name})`;
    return [name, getComputedStyle(probe).color] as const;
  });
  const faces = (["serif", "sans"] as const).map((name) => {
    probe.style.fontFamily = `var(--${name})`;
    return [name, getComputedStyle(probe).fontFamily] as const;
  });
  probe.remove();
  return Object.fromEntries([...colours, ...faces]) as Palette;
}

/** The colours of the theme in use, again whenever it changes. Undefined until there is an element to read them from. */
export function usePalette(host: Element | null): Palette | undefined {
  const [palette, setPalette] = useState<Palette>();
  useEffect(() => {
    if (host === null) return;
    const look = (): void => setPalette(read(host));
    look();
    const dark = matchMedia("(prefers-color-scheme: dark)");
    dark.addEventListener("change", look);
    const root = new MutationObserver(look);
    root.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme", "lang"] });
    return () => {
      dark.removeEventListener("change", look);
      root.disconnect();
    };
  }, [host]);
  return palette;
}
