/** How large a spoken line is set so that it keeps to about three lines on a laptop: by its width in Latin letters. */
export type SpeechSize = "large" | "medium" | "small";

const HAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/g;

export function speechSize(text: string): SpeechSize {
  const width = text.length + (text.match(HAN)?.length ?? 0);
  if (width <= 124) return "large";
  return width <= 190 ? "medium" : "small";
}
