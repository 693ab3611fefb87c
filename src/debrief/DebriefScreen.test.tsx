import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { compiled, engine, play } from "../../tests/driver.ts";
import starter from "../cli/starter/case.json" with { type: "json" };
import { createWording } from "../core/case/wording.ts";
import { solve } from "../core/solver/solve.ts";
import ui from "../ui/locales/en.json" with { type: "json" };
import { speakEnglish } from "../ui/testing.ts";
import DebriefScreen from "./DebriefScreen.tsx";
import debriefTexts from "./locales/en.json" with { type: "json" };
import type { DebriefPort, Measuring, RetryInfo } from "./port.ts";

const kase = compiled(starter);
const solution = solve(kase);
const wording = createWording(engine.texts(kase), undefined);
const solved: Measuring = { status: "solved", measured: solution };

beforeAll(() => speakEnglish({ ui, debrief: debriefTexts }));
beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
});

function portOf(driver: ReturnType<typeof play>, more: Partial<DebriefPort> = {}): DebriefPort {
  return {
    engine,
    run: { attemptId: "run", compiled: kase, log: driver.log(), state: driver.state() },
    measuring: solved,
    progress: { subscribe: () => () => undefined, get: () => 0.3 },
    startedAt: 0,
    number: 2,
    language: "en",
    wording: () => wording,
    others: [],
    open: () => Promise.reject(new Error("no other run")),
    retries: [],
    retry: async (seq, event): Promise<RetryInfo> => ({ attemptId: "retried", seq, event }),
    tryFrom: async () => "tried",
    activityView: () => undefined,
    playOn: vi.fn(),
    links: { again: "/case/starter", cases: "/", progress: "/progress" },
    save: vi.fn(),
    ...more,
  };
}

/** Shows a debrief, whole: what lies further down comes after the first paint. */
async function show(port: DebriefPort): Promise<void> {
  render(<DebriefScreen port={port} />);
  await screen.findByRole("button", { name: "Spreadsheet (CSV)" });
}

const bad = () => play(kase).choose("discount", { certainty: "certain" }).choose("argue");

describe("the head", () => {
  it("says how it ended, what mattered most, and one number", async () => {
    await show(portOf(bad()));
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("The line is dead");
    expect(screen.getByText(/What mattered most: at decision 1/)).toHaveTextContent(
      "“I can take four per cent off if we close it this week.” You were certain, and it took away 78 points",
    );
    expect(screen.getAllByText("0 %").length).toBeGreaterThan(0);
    expect(screen.getByText("The pass mark is 60 %.")).toBeVisible();
  });

  it("tells the story at once and the numbers when they are known", () => {
    const { rerender } = render(
      <DebriefScreen port={portOf(bad(), { measuring: { status: "solving", scale: null } })} />,
    );
    expect(screen.getByText("Working out what this case could give …")).toBeVisible();
    expect(screen.getByRole("progressbar")).toHaveValue(0.3);
    expect(screen.getByRole("button", { name: /^Decision 1, / })).toBeVisible();
    expect(screen.queryByText(/What mattered most/)).toBeNull();
    const scale = { range: solution.range, upTo: false, valueAt: () => null };
    rerender(<DebriefScreen port={portOf(bad(), { measuring: { status: "solving", scale } })} />);
    expect(screen.getByText("The pass mark is 60 %.")).toBeVisible();
  });

  it("says so where nothing was left on the table", async () => {
    await show(portOf(play(kase).choose("ask").choose("plan")));
    expect(screen.getByText(/Every decision was the best there was/)).toBeVisible();
    expect(screen.getByText("No mistakes to retry. You can still see how each turn could have gone.")).toBeVisible();
    expect(screen.queryByRole("button", { name: /Retry/ })).toBeNull();
  });
});

describe("the decision line", () => {
  it("opens a decision on focus, by arrow keys too", async () => {
    await show(portOf(bad()));
    const first = screen.getByRole("button", { name: /^Decision 1, Deal-risk, −78/ });
    expect(first).toHaveAttribute("aria-pressed", "true");
    first.focus();
    await userEvent.keyboard("{ArrowRight}");
    const second = screen.getByRole("button", { name: /^Decision 2, / });
    expect(second).toHaveFocus();
    expect(screen.getByRole("heading", { level: 3, name: /Decision 2 of 2/ })).toBeVisible();
  });
});

describe("a mistake", () => {
  const retrying = async (port: DebriefPort) => {
    await show(port);
    await userEvent.click(screen.getByRole("button", { name: "Retry decision 1" }));
    return within(screen.getByRole("group", { name: "What do you say now?" }));
  };

  it("hides the better answer until it is asked for", async () => {
    await show(portOf(bad()));
    expect(screen.queryByText("The best there was")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Show a better answer" }));
    const best = screen.getByText("The best there was").closest("section");
    expect(best).toHaveTextContent("Which part of the twelve would you have to defend upstairs?");
    expect(best).toHaveTextContent("Explore before you respond");
  });

  it("is retried from just before it, and passes with the best", async () => {
    const retry = vi.fn(portOf(bad()).retry);
    const port = portOf(bad(), { retry });
    const options = await retrying(port);
    expect(screen.queryByText("The best there was")).toBeNull();
    expect(screen.getByRole("button", { name: "Say it" })).toBeDisabled();
    await userEvent.click(options.getByRole("radio", { name: /Which part of the twelve/ }));
    await userEvent.click(screen.getByRole("button", { name: "Say it" }));
    expect(retry).toHaveBeenCalledWith(1, { type: "choose", choice: "ask" });
    expect(screen.getByText("That is the best there was.")).toHaveFocus();
    await userEvent.click(screen.getByRole("button", { name: "Play on from here" }));
    expect(port.playOn).toHaveBeenCalledWith("retried");
  });

  it("does not pass with the same again, and says what that costs", async () => {
    const options = await retrying(portOf(bad()));
    await userEvent.click(options.getByRole("radio", { name: /four per cent off.*You said this/ }));
    await userEvent.click(screen.getByRole("button", { name: "Say it" }));
    expect(screen.getByText("Not yet: this would have cost 78 points.")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Try once more" }));
    expect(screen.getByRole("button", { name: "Say it" })).toBeVisible();
  });

  it("says so where the retry could not be stored, and loses nothing", async () => {
    const options = await retrying(portOf(bad(), { retry: () => Promise.reject(new Error("full")) }));
    await userEvent.click(options.getByRole("radio", { name: /Which part of the twelve/ }));
    await userEvent.click(screen.getByRole("button", { name: "Say it" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("The retry could not be stored");
    expect(screen.getByRole("button", { name: "Say it" })).toBeEnabled();
  });

  it("is counted once it is passed", async () => {
    const retries = [{ attemptId: "r", seq: 1, event: { type: "choose", choice: "ask" } }];
    await show(portOf(bad(), { retries }));
    expect(screen.getByText("1 of 2 retried")).toBeVisible();
    expect(screen.getByText("Retried and passed")).toBeVisible();
  });

  it("can be skipped for the next", async () => {
    await retrying(portOf(bad()));
    await userEvent.click(screen.getByRole("button", { name: "Skip to the next" }));
    expect(screen.getByRole("heading", { name: "Decision 2, once more" })).toHaveFocus();
  });
});

it("shows the same turn with another choice side by side", async () => {
  await show(portOf(bad()));
  await userEvent.click(
    screen.getByRole("button", { name: "Which part of the twelve would you have to defend upstairs?" }),
  );
  const side = screen.getByText("What you could have said").parentElement;
  expect(side).toHaveTextContent("40 to 60");
  expect(side).toHaveTextContent("100 %");
  expect(side).toHaveTextContent("The part I signed for last year. And waited for.");
  expect(screen.getByText("What you said", { selector: "h5" }).parentElement).toHaveTextContent("40 to 20");
});

it("opens the private sheets, keeps the promises and hands out files", async () => {
  const port = portOf(play(kase).choose("ask").choose("plan"));
  await show(port);
  expect(await screen.findByText("A delivery date that holds.")).toBeVisible();
  expect(screen.getByText("a delivery plan by Friday")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Spreadsheet (CSV)" }));
  const [name, type, text] = vi.mocked(port.save).mock.calls[0] ?? [];
  expect([name, type]).toEqual(["parley-starter-2.csv", "text/csv;charset=utf-8"]);
  expect(text?.startsWith("\uFEFFDecision,Scene,Said")).toBe(true);
});

it("compares with another run, where they part first", async () => {
  const other = play(kase).choose("ask").choose("plan");
  const port = portOf(bad(), {
    others: [{ attemptId: "b", at: -1, mode: "practice", number: 1, sibling: false, title: "", titleLang: "en" }],
    open: async () => ({
      attemptId: "b",
      compiled: kase,
      log: other.log(),
      state: other.state(),
      measured: solution,
      wording,
    }),
  });
  await show(port);
  expect(await screen.findByText("The runs part at decision 1 of this one.")).toBeVisible();
  const table = screen.getByRole("table", { name: "Two runs side by side" });
  expect(within(table).getByRole("row", { name: /^Score/ })).toHaveTextContent("0 %100 %");
  await waitFor(() => expect(screen.getByText("The run before: 100 %.")).toBeVisible());
});
