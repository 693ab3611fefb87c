import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, expect, it, vi } from "vitest";
import { caseFrame } from "../core/case/schema.ts";
import { frameTexts } from "../core/case/texts.ts";
import { createWording } from "../core/case/wording.ts";
import { speakEnglish } from "../ui/testing.ts";
import BriefingScreen from "./BriefingScreen.tsx";
import briefing from "./locales/en.json";

beforeAll(() => speakEnglish({ briefing, ui: { close: "Close" } }));

const frame = caseFrame.parse({
  format: 1,
  id: "price",
  language: "en",
  title: "The price",
  tagline: "Twelve per cent",
  hook: "I sign.",
  practises: ["4.1c"],
  minutes: 16,
  briefing: {
    you: "You sell.",
    account: "They buy.",
    known: [{ id: "k", text: "A fact." }],
    goal: "A date.",
    walkAway: "Nine.",
  },
  documents: [
    { id: "rfq", kind: "rfq", title: "Request", text: "**24 units**" },
    { id: "later", kind: "email", title: "A mail of Tuesday", text: "…", when: { visited: "room" } },
  ],
  facts: [{ id: "f", text: "Ports use shore power.", status: "fact", source: "A report" }],
  cast: [
    {
      id: "lin",
      name: "Lin",
      title: "Director",
      organisation: "Grid",
      portrait: "lin",
      private: { wants: "SECRET", fears: "SECRET", losesIf: "SECRET", saysInstead: "SECRET" },
    },
  ],
  competencies: [
    {
      id: "a",
      label: "Listening",
      weight: 3,
      bands: [
        { from: 0, text: "x" },
        { from: 50, text: "y" },
      ],
    },
    {
      id: "b",
      label: "Trading",
      weight: 1,
      bands: [
        { from: 0, text: "x" },
        { from: 50, text: "y" },
      ],
    },
  ],
  start: { scene: "call" },
  scenes: [{ id: "call", phase: "opening", title: "Monday", activity: { kind: "dialogue" }, outcomes: {} }],
  endings: [{ id: "end", meaning: "deal", title: "Done", text: "Done." }],
});

function show(translated: Record<string, { text: string }> | undefined = undefined) {
  const translation = translated && {
    format: 1 as const,
    case: "price",
    language: "zh-Hans" as const,
    lines: translated,
  };
  const onBegin = vi.fn();
  const { container } = render(
    <BriefingScreen
      frame={frame}
      wording={createWording(frameTexts(frame), translation)}
      language={translated ? "zh-Hans" : "en"}
      timing={false}
      onTiming={() => {}}
      onBegin={onBegin}
      roomHref="/workshop/x"
      backHref="/"
    />,
  );
  return { onBegin, container };
}

it("begins in guided mode unless told otherwise", async () => {
  const { onBegin } = show();
  await userEvent.click(screen.getByRole("button", { name: "Begin" }));
  expect(onBegin).toHaveBeenCalledWith({ mode: "guided", read: [] });
});

it("hands over the mode and the papers that were read", async () => {
  const { onBegin } = show();
  await userEvent.click(screen.getByRole("button", { name: /Request/ }));
  const paper = screen.getByRole("dialog", { name: "Request" });
  expect(within(paper).getByText("24 units")).toBeVisible();
  await userEvent.click(within(paper).getByRole("button", { name: "Close" }));
  await userEvent.click(screen.getByRole("radio", { name: "Exam" }));
  await userEvent.click(screen.getByRole("button", { name: "Begin" }));
  expect(onBegin).toHaveBeenCalledWith({ mode: "exam", read: ["rfq"] });
});

it("gives away neither private sheets nor papers that turn up later", () => {
  const { container } = show();
  expect(container).not.toHaveTextContent("SECRET");
  expect(container).not.toHaveTextContent("A mail of Tuesday");
});

it("weighs the competencies against each other", () => {
  show();
  expect(screen.getByText("75 %")).toBeVisible();
  expect(screen.getByText("25 %")).toBeVisible();
});

it("marks each text with the language it is in", () => {
  show({ title: { text: "价格" } });
  expect(screen.getByRole("heading", { level: 1, name: "价格" })).toHaveAttribute("lang", "zh-Hans");
  expect(screen.getByText("They buy.").closest("[lang]")).toHaveAttribute("lang", "en");
});

it("offers no timing where the case times nothing", () => {
  show();
  expect(screen.queryByRole("switch")).toBeNull();
});
