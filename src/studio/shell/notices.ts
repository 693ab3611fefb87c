import { createStore, type StoreApi } from "zustand/vanilla";

/** A short message at the foot of the screen. */
export interface NoticeState {
  readonly message: string | null;
  say(message: string): void;
  hush(): void;
}
export type Notices = StoreApi<NoticeState>;

export const createNotices = (): Notices =>
  createStore((set) => ({
    message: null,
    say: (message) => set({ message }),
    hush: () => set({ message: null }),
  }));
