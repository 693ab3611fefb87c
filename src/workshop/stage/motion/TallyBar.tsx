import { m, useReducedMotion } from "framer-motion";

interface Props {
  readonly className: string | undefined;
  readonly ghost: string | undefined;
  /** Left out where the stylesheet says. */
  readonly colour?: string | undefined;
  /** Shares of the longest bar, 0 to 1: before the discussion, where there was a vote, and now. */
  readonly before: number | undefined;
  readonly now: number;
}

/** Seconds that the vote before the discussion stands there, for the room to read, before it shifts. */
export const READ_FIRST = 0.9;

/** A bar that grows to its votes; after a second vote it shifts from those of the first, whose outline stays. */
export function TallyBar({ className, ghost, colour, before, now }: Props) {
  const still = useReducedMotion() === true;
  const width = (share: number): string => `${share * 100}%`;
  return (
    <span className={className} aria-hidden="true">
      {before !== undefined && <s className={ghost} style={{ inlineSize: width(before) }} />}
      <m.i
        style={colour === undefined ? {} : { background: colour }}
        initial={still ? false : { width: width(before ?? 0) }}
        animate={{ width: width(Math.max(0, Math.min(1, now))) }}
        transition={still ? { duration: 0 } : before === undefined ? undefined : { duration: 0.6, delay: READ_FIRST }}
      />
    </span>
  );
}
