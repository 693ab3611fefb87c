import type { World } from "../../../core/world.ts";

/** A world that is nothing but the issue that is talked about: for words before they are said. */
export const quoting = (issue: string): World => ({
  variables: {},
  promises: {},
  visited: [],
  chose: [],
  outcomes: {},
  read: [],
  quotes: { "about.issue": issue },
  rng: 0,
});
