import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import { speakEnglish } from "../ui/testing.ts";
import LibraryScreen from "./LibraryScreen.tsx";
import library from "./locales/en.json";
import type { AttemptSummary, LibraryCase } from "./types.ts";

beforeAll(() => speakEnglish({ library }));
beforeEach(() => history.replaceState(null, "", "/"));

const kase = (id: string, title: string, practises: string[]): LibraryCase => ({
  id,
  lang: "en",
  title,
  tagline: `Tagline of ${title}`,
  hook: `Hook of ${title}`,
  competencies: ["Listening"],
  lead: { name: "Lin Yuehua", title: "Director", organisation: "Harbour Grid" },
  portrait: "lin",
  minutes: 16,
  decisions: 14,
  practises,
});
const cases = [
  kase("price", "The price", ["4.1c"]),
  { ...kase("tea", "第一杯茶", ["2.2b"]), lang: "zh-Hans" as const },
];
const open: AttemptSummary = {
  attemptId: "a1",
  caseId: "tea",
  sceneTitle: { text: "Three o’clock", lang: "en" },
  decisions: 5,
  at: 0,
  finished: false,
  mode: "guided",
};
const links = { briefing: (id: string) => `/case/${id}`, play: (id: string) => `/play/${id}` };
const show = (attempts: AttemptSummary[] = [], onImport = vi.fn()) =>
  render(<LibraryScreen cases={cases} attempts={attempts} links={links} now={0} onImport={onImport} />);

it("offers a first visitor the featured case and nothing to resume", () => {
  show();
  expect(screen.getByRole("link", { name: "Take your seat" })).toHaveAttribute("href", "/case/price");
  expect(screen.getByText("Start here")).toBeVisible();
  expect(screen.queryByRole("complementary")).toBeNull();
});

it("leads back into an open run", () => {
  show([open]);
  const aside = within(screen.getByRole("complementary", { name: "Where you were" }));
  expect(aside.getByText("Three o’clock")).toBeVisible();
  expect(aside.getByRole("link", { name: "Go back in" })).toHaveAttribute("href", "/play/a1");
});

it("marks a case that is not in the interface’s language", () => {
  show();
  expect(screen.getByRole("link", { name: "第一杯茶" }).closest("[lang]")).toHaveAttribute("lang", "zh-Hans");
});

it("says honestly what a module has not yet", async () => {
  show();
  await userEvent.click(within(screen.getByRole("navigation")).getByRole("link", { name: /Digital sales tools/ }));
  expect(screen.getByText("There is no case for this module yet.")).toBeVisible();
  expect(screen.getAllByText("Nothing to practise it with yet")).toHaveLength(3);
});

it("finds a case by its words and says when there is none", async () => {
  show();
  await userEvent.type(screen.getByRole("searchbox"), "price");
  expect(screen.getByRole("heading", { name: "1 case found" })).toBeVisible();
  await userEvent.type(screen.getByRole("searchbox"), "less");
  expect(screen.getByText("No case has these words.")).toBeVisible();
});

it("takes a file from the button and from a drop", async () => {
  const onImport = vi.fn();
  const { container } = show([], onImport);
  const chosen = new File(["{}"], "chosen.json");
  const input = container.querySelector<HTMLInputElement>("input[type=file]");
  if (input === null) throw new Error("no file input");
  fireEvent.change(input, { target: { files: [chosen] } });
  expect(onImport).toHaveBeenCalledWith(chosen);
  const dropped = new File(["{}"], "dropped.json");
  fireEvent.drop(screen.getByRole("searchbox"), { dataTransfer: { types: ["Files"], files: [dropped] } });
  expect(onImport).toHaveBeenLastCalledWith(dropped);
});
