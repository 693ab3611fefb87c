/**
 * Who may write to an attempt. Correctness does not rest on this but on the compare-and-set of every append; a lock
 * makes it pleasant: the second tab knows beforehand that it may only read.
 */
export interface Hold {
  readonly held: boolean;
  /** Resolves when another tab takes over. */
  readonly lost: Promise<void>;
  release(): void;
}

const forever = new Promise<void>(() => {});
const FREE: Hold = { held: true, lost: forever, release: () => {} };

interface Shared {
  users: number;
  readonly hold: Promise<Hold>;
}
// React mounts an effect twice in development, and one screen follows another: a tab must not lock itself out.
const mine = new Map<string, Shared>();

/** Asks for an attempt; `steal` takes it from the tab that has it. Without Web Locks (plain http) everybody may try. */
export async function holdAttempt(attemptId: string, steal = false): Promise<Hold> {
  if (navigator.locks === undefined) return FREE;
  if (steal) mine.delete(attemptId);
  let shared = mine.get(attemptId);
  if (shared === undefined) {
    shared = { users: 0, hold: request(`parley-attempt-${attemptId}`, steal) };
    mine.set(attemptId, shared);
  }
  const own = shared;
  own.users++;
  const hold = await own.hold;
  const forget = (): void => {
    if (mine.get(attemptId) === own) mine.delete(attemptId);
  };
  // A refused lock is asked for again the next time, and a lost one is not shared any more.
  if (!hold.held) forget();
  void hold.lost.then(forget);
  let released = false;
  return {
    held: hold.held,
    lost: hold.lost,
    release: () => {
      if (released) return;
      released = true;
      own.users--;
      // After this turn: whoever mounts next in the same turn takes it over instead of asking anew.
      setTimeout(() => {
        if (own.users > 0) return;
        forget();
        hold.release();
      });
    },
  };
}

function request(name: string, steal: boolean): Promise<Hold> {
  return new Promise((resolve) => {
    let lose: () => void = () => {};
    const lost = new Promise<void>((done) => {
      lose = done;
    });
    let granted = false;
    navigator.locks
      .request(name, steal ? { steal: true } : { ifAvailable: true }, (lock) => {
        granted = true;
        if (lock === null) {
          resolve({ held: false, lost: forever, release: () => {} });
          return undefined;
        }
        return new Promise<void>((release) => resolve({ held: true, lost, release }));
      })
      // Rejects when it was stolen. Where locks are refused altogether, compare-and-set has to do.
      .catch(() => (granted ? lose() : resolve(FREE)));
  });
}
