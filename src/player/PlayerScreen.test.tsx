import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import dialogue from "../activities/dialogue/locales/en.json";
import type { Mode } from "../core/attempt/log.ts";
import ui from "../ui/locales/en.json";
import { speakEnglish } from "../ui/testing.ts";
import { type Memory, memoryPort, newMemory } from "./fixtures/memory-port.ts";
import player from "./locales/en.json";
import { PlayerScreen } from "./PlayerScreen.tsx";
import type { PlayerPort } from "./port.ts";

beforeAll(() => speakEnglish({ player, dialogue, ui }));
beforeEach(() => {
  // jsdom has no media queries; as for somebody who asks for less motion, everything is there at once.
  vi.stubGlobal("matchMedia", (query: string) => ({
    matches: query.includes("reduced-motion"),
    addEventListener() {},
    removeEventListener() {},
  }));
});

afterEach(() => vi.unstubAllGlobals());

const shown = (): string => {
  const lines = [...screen.getByRole("log", { name: "Conversation" }).children];
  return lines.find((line) => /now/.test(line.className))?.textContent ?? "";
};

async function open(mode: Mode, memory: Memory = newMemory(), changes: Partial<PlayerPort> = {}) {
  const user = userEvent.setup();
  const port = memoryPort(mode, memory, changes);
  const { rerender, unmount } = render(<PlayerScreen key={0} port={port} switches={null} />);
  await screen.findByRole("button", { name: /Say it|Continue|Go on|See your score|Skip|Show/ });
  return { user, memory, port, rerender, unmount };
}

const answers = () => within(screen.getByRole("group", { name: "What do you say?" })).getAllByRole("radio");
/** The line that answers a decision is there, and the way on is open. */
async function heard(line: string): Promise<void> {
  await waitFor(() => expect(shown()).toContain(line));
  await screen.findByRole("button", { name: /^(Continue|Go on|See your score)/ });
}
/** The number key of an answer, wherever the seed has laid it. */
function keyOf(words: string): string {
  const at = answers().findIndex((radio) => radio.closest("label")?.textContent?.includes(words));
  return String(at + 1);
}
const stored = (memory: Memory) => memory.entries.map(({ event }) => event);

describe("a case by keyboard alone", () => {
  it("goes from the first line to the ending", async () => {
    const { user, memory } = await open("practice");
    expect(shown()).toContain("My crate was not.");

    await user.keyboard(keyOf("I should have called"));
    await user.keyboard("{Enter}");
    expect(screen.getByText("Say how sure you are first.")).toBeVisible();
    // The keyboard is put where the answer is missing.
    await user.keyboard(" ");
    await user.keyboard("{Enter}");
    await heard("She puts the sheet down.");
    expect(stored(memory)).toEqual([{ type: "choose", choice: "own", certainty: "guess" }]);

    await user.keyboard("{Enter}{Enter}{Enter}");
    expect(shown()).toContain("When?");
    await user.type(screen.getByLabelText("What would you say now?"), "By noon you will know.");
    await user.click(screen.getByRole("button", { name: "Show the answers" }));
    expect(screen.getByText("By noon you will know.")).toBeVisible();

    await user.keyboard(keyOf("by noon, from me"));
    await user.keyboard("{Enter}");
    await heard("By noon, then.");
    expect(stored(memory).at(-1)).toEqual({ type: "choose", choice: "noon", words: "By noon you will know." });

    await user.keyboard("{Enter}");
    expect(screen.getByRole("heading", { name: "That meeting, decision by decision" })).toBeVisible();
    expect(screen.getByText("A small promise that holds.")).toBeVisible();
    await user.keyboard("{Enter}");
    expect(shown()).toContain("Tuesday, 7:30");
    await user.keyboard("{Enter}");
    await user.keyboard(`${keyOf("on the ferry")}{Enter}`);
    await heard("I can count on a number.");
    await user.keyboard("{Enter}{Enter}");
    expect(shown()).toBe("A number to count on");
    await user.keyboard("{Enter}");
    expect(memory.finished).toBe("crate-1");
  });

  it("does nothing with keys that belong to a text field or to an input method", async () => {
    const { user, memory } = await open("practice");
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "1", bubbles: true, isComposing: true }));
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "1", bubbles: true, keyCode: 229 }));
    expect(answers().every((radio) => !(radio as HTMLInputElement).checked)).toBe(true);
    await user.keyboard("{Control>}1{/Control}");
    expect(answers().every((radio) => !(radio as HTMLInputElement).checked)).toBe(true);
    expect(memory.entries).toEqual([]);
  });

  it("leaves single keys alone where they are switched off, but not Enter", async () => {
    const preferences = { timing: false, shortcuts: false, autoAdvance: false, readAloud: false, skipRead: false };
    const { user } = await open("practice", newMemory(), { preferences });
    await user.keyboard("1h?");
    expect(answers().every((radio) => !(radio as HTMLInputElement).checked)).toBe(true);
    expect(screen.queryByRole("dialog")).toBeNull();
    await user.keyboard("{Enter}");
    expect(screen.getByText("Choose one of the answers first.")).toBeVisible();
  });

  it("moves between the answers by arrows without saying anything", async () => {
    const { user, memory } = await open("exam");
    answers()[0]?.focus();
    await user.keyboard("{ArrowDown}");
    expect(memory.entries).toEqual([]);
  });
});

describe("what is heard", () => {
  it("has the whole moment in the log at once, and only the current line for the eye", async () => {
    const { user } = await open("exam");
    await user.keyboard(`${keyOf("I should have called")}{Enter} {Enter}`);
    await heard("She puts the sheet down.");
    const log = screen.getByRole("log", { name: "Conversation" });
    expect(log).toHaveTextContent("On the second one. Yes.");
    expect(log).toHaveTextContent("There is a second crate.");
  });

  it("coaches after the reaction in guided mode, and never in an examination", async () => {
    const { user } = await open("guided");
    await user.keyboard(`${keyOf("held at the border")}{Enter} {Enter}`);
    await heard("I did not ask where it was.");
    expect(screen.queryByText(/sounds like an excuse/)).toBeNull();
    await user.keyboard("{Enter}");
    expect(screen.getByText(/sounds like an excuse/)).toBeVisible();
    expect(screen.getByText("−2")).toBeVisible();
  });
});

describe("losing nothing", () => {
  it("says that storing failed, keeps the decision and stores it on a second try", async () => {
    const memory = newMemory();
    const exported = vi.fn();
    const { user } = await open("practice", memory, { exportEverything: exported });
    memory.failing = 1;
    await user.keyboard(`${keyOf("I should have called")}{Enter} {Enter}`);
    expect(await screen.findByRole("alert")).toHaveTextContent("no room left");
    expect(shown()).toContain("My crate was not.");
    await user.click(screen.getByRole("button", { name: "Save everything as a file" }));
    expect(exported.mock.calls[0]?.[0]).toMatchObject({ seq: 1, event: { type: "choose", choice: "own" } });
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await heard("She puts the sheet down.");
    expect(memory.entries).toHaveLength(1);
  });

  it("finds the very line, the words and the choice again after a reload", async () => {
    const { user, memory, unmount } = await open("exam");
    await user.keyboard(`${keyOf("I should have called")}{Enter} {Enter}`);
    await heard("She puts the sheet down.");
    await user.keyboard("{Enter}");
    unmount();
    const again = await open("exam", memory);
    await heard("On the second one. Yes.");
    await again.user.keyboard("{Enter}{Enter}");
    await again.user.type(screen.getByLabelText("What would you say now?"), "Half a sent");
    again.unmount();
    const third = await open("exam", memory);
    expect(await screen.findByDisplayValue("Half a sent")).toBeVisible();
    await third.user.click(screen.getByRole("button", { name: "Show the answers" }));
    await third.user.keyboard(keyOf("Friday at the latest"));
    third.unmount();
    await open("exam", memory);
    await waitFor(() => expect(screen.getByRole("radio", { name: /Friday at the latest/ })).toBeChecked());
    expect(screen.getByText("Half a sent")).toBeVisible();
  });

  it("only reads while another tab has the attempt, and offers to take over", async () => {
    const takeOver = vi.fn();
    const { user, memory } = await open("practice", newMemory(), { readOnly: true, takeOver });
    expect(screen.getByText("This attempt is open in another tab.")).toBeVisible();
    await user.keyboard("1{Enter}");
    expect(memory.entries).toEqual([]);
    expect(screen.queryByRole("button", { name: /^Say it/ })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Go on here" }));
    expect(takeOver).toHaveBeenCalledOnce();
  });
});

describe("at the table", () => {
  it("writes down which documents were read, once", async () => {
    const { user, memory } = await open("practice");
    await user.keyboard("d");
    await user.click(screen.getByRole("button", { name: /Waybill 4471/ }));
    expect(screen.getByText("Held at the border: six days")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Back to the table" }));
    await user.click(screen.getByRole("button", { name: /Waybill 4471/ }));
    await waitFor(() => expect(stored(memory)).toEqual([{ type: "read", document: "waybill" }]));
  });

  it("takes the last decision back in practice mode, counts it, and leaves the cards as they were", async () => {
    const { user, memory } = await open("practice");
    const order = answers().map((radio) => (radio as HTMLInputElement).value);
    await user.keyboard(`${keyOf("held at the border")}{Enter} {Enter}`);
    await heard("I did not ask where it was.");
    await user.keyboard("u");
    await waitFor(() => expect(screen.getByRole("button", { name: /^Say it/ })).toBeEnabled());
    expect(answers().map((radio) => (radio as HTMLInputElement).value)).toEqual(order);
    expect(stored(memory).at(-1)).toEqual({ type: "rewind", to: 0 });
    await user.keyboard("h");
    expect(screen.getByText("You took back 1 decision.")).toBeVisible();
  });

  it("offers no way back in an examination", async () => {
    const { user, memory } = await open("exam");
    await user.keyboard(`${keyOf("held at the border")}{Enter} {Enter}`);
    await heard("I did not ask where it was.");
    await user.keyboard("u");
    expect(memory.entries).toHaveLength(1);
    expect(screen.queryByRole("button", { name: /Take back/ })).toBeNull();
  });

  it("changes its language in the middle, marks what is not translated, and writes it down", async () => {
    const { user, memory, port, rerender } = await open("practice");
    await user.keyboard(`${keyOf("held at the border")}{Enter} {Enter}`);
    await heard("I did not ask where it was.");
    rerender(<PlayerScreen key={0} port={{ ...port, language: "zh-Hans" }} switches={null} />);
    const translated = await screen.findByText("你们的发票倒是准时。我的箱子没有。");
    expect(translated.closest("[lang]")).toHaveAttribute("lang", "zh-Hans");
    expect(screen.getByText("I did not ask where it was.").closest("[lang]")).toHaveAttribute("lang", "en");
    await waitFor(() => expect(stored(memory).at(-1)).toEqual({ type: "language", language: "zh-Hans" }));
    expect(memory.entries).toHaveLength(2);
  });
});

describe("a timed decision", () => {
  const preferences = { timing: true, shortcuts: true, autoAdvance: false, readAloud: false, skipRead: false };

  it("can be lengthened, and says what the case says once the time is up", async () => {
    const memory = newMemory();
    memory.entries.push({ seq: 1, at: 0, by: "trainee", event: { type: "choose", choice: "own", certainty: "guess" } });
    memory.draft = { moment: 1, step: 3, words: "", said: true, choice: null, certainty: null };
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      await open("exam", memory, { preferences });
      expect(screen.getByRole("timer")).toHaveTextContent("0:20");
      act(() => void document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "t", bubbles: true })));
      expect(screen.getByRole("timer")).toHaveTextContent("0:30");
      await act(() => vi.advanceTimersByTimeAsync(29_000));
      expect(memory.entries).toHaveLength(1);
      await act(() => vi.advanceTimersByTimeAsync(2_000));
    } finally {
      vi.useRealTimers();
    }
    expect(memory.entries.at(-1)).toMatchObject({ by: "clock", event: { type: "clock.expired" } });
    await waitFor(() => expect(shown()).toContain("The line hums."));
  });

  it("has no clock unless the trainee wants one", async () => {
    const memory = newMemory();
    memory.entries.push({ seq: 1, at: 0, by: "trainee", event: { type: "choose", choice: "own", certainty: "guess" } });
    memory.draft = { moment: 1, step: 3, words: "", said: true, choice: null, certainty: null };
    await open("exam", memory);
    expect(screen.queryByRole("timer")).toBeNull();
  });
});
