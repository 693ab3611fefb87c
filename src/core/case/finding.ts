/** Something that is wrong with a file, or worth knowing about it: a code and parameters, never prose. */
export interface Finding {
  /** Names a page of the catalogue and a sentence in the locales. */
  readonly code: string;
  readonly severity: "error" | "warning" | "note";
  /** Where in the file: a JSON pointer (RFC 6901); empty for the file as a whole. */
  readonly pointer: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export const fault = (code: string, pointer: string, params: Finding["params"] = {}): Finding => ({
  code,
  severity: "error",
  pointer,
  params,
});

/** Appends one reference token to a JSON pointer. */
export const at = (pointer: string, token: string | number): string =>
  `${pointer}/${String(token).replaceAll("~", "~0").replaceAll("/", "~1")}`;
