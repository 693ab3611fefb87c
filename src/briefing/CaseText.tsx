import { RichText } from "../ui/RichText.tsx";
import type { CaseTexts } from "./types.ts";

/** A text of the case by its line id, in its own language. */
export function CaseText({ texts, id, className }: { texts: CaseTexts; id: string; className?: string }) {
  return <RichText text={texts.text(id)} lang={texts.lang(id)} {...(className ? { className } : {})} />;
}
