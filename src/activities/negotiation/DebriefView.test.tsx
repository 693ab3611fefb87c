import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { createWording } from "../../core/case/wording.ts";
import type { ChapterProps } from "../../ui/activity-debrief.ts";
import { textsIn } from "../../ui/case-texts.ts";
import ui from "../../ui/locales/en.json" with { type: "json" };
import { speakEnglish } from "../../ui/testing.ts";
import DebriefView from "./DebriefView.tsx";
import texts from "./locales/en.json" with { type: "json" };
import { engine, example, sit } from "./testing/driver.ts";

const kase = example();
const words = textsIn(kase.case, createWording(engine.texts(kase), undefined), "en");
const Chapter = ({ title, sub, children }: ChapterProps) => (
  <section>
    <h2>{title}</h2>
    <p>{sub}</p>
    {children}
  </section>
);

beforeAll(() => speakEnglish({ ui, negotiation: texts }));

/** Concedes twice for nothing, takes what then lies there, and leaves. */
function played() {
  const driver = sit(kase).send({ type: "prepare", sheet: { target: 70 } });
  driver.offer({ price: "p404", delivery: "w14", payment: "d30", warranty: "y2" });
  driver.offer({ price: "p388", delivery: "w14", payment: "d30", warranty: "y2" });
  driver.offer({ price: "p372", delivery: "w14", payment: "d30", warranty: "y2" });
  if (!driver.over) driver.send({ type: "accept" });
  return driver.close();
}

function show(driver = played()) {
  const tryFrom = vi.fn(async () => "tried");
  const playOn = vi.fn();
  render(
    <DebriefView
      compiled={kase}
      state={driver.state}
      visit={0}
      texts={words}
      Chapter={Chapter}
      onPaper={false}
      tryFrom={tryFrom}
      playOn={playOn}
    />,
  );
  return { tryFrom, playOn };
}

describe("a table's debrief", () => {
  it("gives a number, its parts, and says in words what cost most", () => {
    show();
    expect(screen.getByText("Getting your share")).toBeVisible();
    expect(screen.getByText(/^You agreed to \d+, and without a deal you have 45\./)).toBeVisible();
  });

  it("shows the map with its named points, and walks its path offer by offer", async () => {
    show();
    expect(screen.getByRole("img", { name: /^Deal map/ })).toBeVisible();
    expect(screen.getByText(/the largest product of both gains/)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "On one offer" }));
    const status = screen.getAllByRole("status").find((each) => within(each).queryByText(/^Offer 1 of/) !== null);
    expect(status).toHaveTextContent("You, round 1");
    expect(status).toHaveTextContent("100 to you, 0 to them");
  });

  it("says the trade that would have got more, in both sides' points", () => {
    show();
    expect(screen.getByText(/costs you \d+ and is worth \d+ to them/)).toBeVisible();
  });

  it("goes back to a fault with an empty hand, or with the better move", async () => {
    const { tryFrom, playOn } = show();
    await userEvent.click(screen.getAllByRole("button", { name: "Try it yourself from here" })[0] as HTMLElement);
    await waitFor(() => expect(playOn).toHaveBeenCalledWith("tried"));
    expect(tryFrom).toHaveBeenLastCalledWith(expect.any(Number), null);
    await userEvent.click(screen.getAllByRole("button", { name: "Play on with the better move" })[0] as HTMLElement);
    await waitFor(() =>
      expect(tryFrom).toHaveBeenLastCalledWith(
        expect.any(Number),
        expect.objectContaining({ type: expect.any(String) }),
      ),
    );
  });

  it("has everything that was said and offered", () => {
    show();
    const log = screen.getByRole("log");
    expect(within(log).getAllByText("EUR 404").length).toBeGreaterThan(0);
    expect(log).toHaveTextContent("Lin Yuehua");
  });
});
