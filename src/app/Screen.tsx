import { type ReactNode, useEffect, useRef } from "react";
import { useLocation } from "wouter";

let visited = false;

/**
 * One screen: names the document and, after a navigation, moves focus to its heading, so that a
 * screen reader starts there. The first screen of a visit leaves focus where the browser put it.
 */
export function Screen({ title, children }: { title: string; children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  const [location] = useLocation();
  useEffect(() => {
    document.title = title === "" ? "Parley" : `${title} · Parley`;
  }, [title]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of place that moves focus.
  useEffect(() => {
    if (!visited) {
      visited = true;
      return;
    }
    const heading = ref.current?.querySelector("h1");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [location]);
  return (
    <div ref={ref} style={{ display: "contents" }}>
      {children}
    </div>
  );
}
