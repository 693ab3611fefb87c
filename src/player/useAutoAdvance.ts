import { useEffect } from "react";

/** Long enough to read a text: slow readers, and Chinese at its own pace. */
export function readingTime(text: string): number {
  const han = text.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  return 1200 + han * 220 + (text.length - han) * 55;
}

/** Goes on by itself once a line has had time to be read, and not before it was read out. */
export function useAutoAdvance(on: boolean, text: string | undefined, advance: () => void): void {
  useEffect(() => {
    if (!on || text === undefined) return;
    const timer = setTimeout(() => {
      if (!document.hidden) advance();
    }, readingTime(text));
    return () => clearTimeout(timer);
  }, [on, text, advance]);
}
