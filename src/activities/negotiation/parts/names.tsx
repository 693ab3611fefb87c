import type { CaseText, CaseTexts } from "../../../ui/case-texts.ts";

interface NamedIssue {
  readonly id: string;
  readonly label: string;
  readonly values: readonly { readonly id: string; readonly label: string }[];
}

/** What issues and values are called, by their ids. */
export interface Names {
  issue(id: string): CaseText;
  value(issue: string, value: string): CaseText;
}

export function namesOf(issues: readonly NamedIssue[], texts: CaseTexts): Names {
  const find = (id: string) => issues.find((issue) => issue.id === id);
  const unknown = (text: string): CaseText => ({ text, lang: texts.language });
  return {
    issue: (id) => {
      const issue = find(id);
      return issue === undefined ? unknown(id) : texts.of(issue.label);
    },
    value: (issue, value) => {
      const found = find(issue)?.values.find(({ id }) => id === value);
      return found === undefined ? unknown(value) : texts.of(found.label);
    },
  };
}
