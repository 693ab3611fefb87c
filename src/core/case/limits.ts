/**
 * Every bound of the case format, in one place. Case files come from strangers,
 * so each list and each string has one; the checker and the schema read it here.
 */
export const LIMITS = {
  /** Bytes of a file before it is even decoded. */
  fileBytes: 2 * 1024 * 1024,
  /** Nesting of JSON, checked without recursion. */
  depth: 32,
  /** Beats and scenes together. */
  nodes: 2000,
  choices: 9,
  /** Characters of one text. */
  text: 4000,
  label: 120,
  variables: 64,
  /** Widest range of one bounded integer variable. */
  range: 1000,
  id: 64,
  path: 200,
  list: 64,
  lines: 24,
  conditions: 24,
  /** `short` on a projector or a phone. */
  shortLatin: 60,
  shortHan: 30,
} as const;
