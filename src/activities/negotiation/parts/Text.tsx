import type { CaseText } from "../../../ui/case-texts.ts";

/** A short text of the case, marked with the language it is in. */
export const Text = ({ of, className }: { of: CaseText; className?: string | undefined }) => (
  <span lang={of.lang} className={className}>
    {of.text}
  </span>
);
