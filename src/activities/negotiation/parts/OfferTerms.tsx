import type { Terms } from "../view.ts";
import type { Names } from "./names.tsx";
import { Text } from "./Text.tsx";

interface Props {
  readonly terms: Terms;
  /** Ids, in the order they are to stand. */
  readonly issues: readonly string[];
  readonly names: Names;
}

/** An outcome in one line: its values, one after the other. */
export const OfferTerms = ({ terms, issues, names }: Props) =>
  issues.map((id, i) => (
    <span key={id}>
      {i > 0 && " · "}
      <Text of={names.value(id, terms[id] ?? "")} />
    </span>
  ));
