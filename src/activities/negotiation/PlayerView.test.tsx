import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it } from "vitest";
import ui from "../../ui/locales/en.json" with { type: "json" };
import { speakEnglish } from "../../ui/testing.ts";
import texts from "./locales/en.json" with { type: "json" };
import { example, sit } from "./testing/driver.ts";
import { seatAt } from "./testing/seat.tsx";

const kase = example();
const table = () => sit(kase).send({ type: "prepare", sheet: {} });
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const press = (name: string | RegExp) => userEvent.click(button(name));
const track = (name: string) => screen.getByRole("slider", { name });

beforeAll(() => speakEnglish({ ui, negotiation: texts }));

describe("the composer", () => {
  it("says of every term what it is, what it is worth and what the other offers", async () => {
    const driver = table().offer({ price: "p404", delivery: "w14", payment: "d30", warranty: "y2" });
    seatAt(kase, driver);
    expect(track("Payment")).toHaveAttribute(
      "aria-valuetext",
      expect.stringMatching(/^30 days, worth 30 of 30 to you\. Lin Yuehua offers /),
    );
  });

  it("moves to the left for the other, and tells at once what that leaves", async () => {
    seatAt(kase, table());
    await press("Delivery: one step worse for you");
    expect(track("Delivery")).toHaveAttribute("aria-valuetext", expect.stringContaining("12 weeks"));
    fireEvent.change(track("Price per lamp"), { target: { value: "1" } });
    expect(screen.getByText("23 above your walk-away")).toBeVisible();
    expect(screen.getByText(/EUR/, { selector: "span:not([lang])" })).toHaveTextContent("29,000");
  });

  it("says in words that an offer is below one's walk-away", async () => {
    seatAt(kase, table());
    for (const name of ["Price per lamp", "Payment"]) fireEvent.change(track(name), { target: { value: "0" } });
    expect(screen.getByText("15 below your walk-away")).toBeVisible();
  });

  it("makes the offer that is shown, and begins the next from it", async () => {
    const sent = seatAt(kase, table());
    await press("Warranty: one step worse for you");
    await press("Make this offer");
    expect(sent).toHaveBeenLastCalledWith({
      type: "offer",
      outcomes: [{ price: "p404", delivery: "w14", payment: "d30", warranty: "y3" }],
    });
    expect(track("Warranty")).toHaveAttribute("aria-valuetext", expect.stringContaining("3 years"));
  });

  it("keeps the draft while one says something first", async () => {
    const sent = seatAt(kase, table());
    await press("Warranty: one step worse for you");
    await press("Ask how much it matters");
    expect(button("Say it")).toBeDisabled();
    await userEvent.click(screen.getByRole("radio", { name: "Delivery" }));
    await press("Say it");
    expect(sent).toHaveBeenLastCalledWith({ type: "talk", move: "ask-priority", issue: "delivery" });
    expect(track("Warranty")).toHaveAttribute("aria-valuetext", expect.stringContaining("3 years"));
    expect(screen.getByText("Matters much to Lin Yuehua")).toBeVisible();
  });
});

describe("packages and conditions", () => {
  it("explains the rule of equal worth while one composes, and what is missing", async () => {
    const sent = seatAt(kase, table());
    await press("Offer two at once");
    await press("Price per lamp: one step worse for you");
    expect(screen.getByText(/^B is 10 below the best of them; at most 3 is equal/)).toBeVisible();
    await press("Make these 2 offers");
    expect(sent).not.toHaveBeenCalled();
    expect(
      screen.getByText("Your offers are not equal to you yet. Bring them within 3 % of each other."),
    ).toBeVisible();
    await press("Price per lamp: one step better for you");
    await press("Delivery: one step worse for you");
    expect(screen.getByText(/^These are equal to you/)).toBeVisible();
    await press("Make these 2 offers");
    expect(sent.mock.lastCall?.[0]).toMatchObject({
      type: "offer",
      outcomes: [{ delivery: "w14" }, { delivery: "w12" }],
    });
  });

  it("writes the condition as a sentence and refuses half of one", async () => {
    const sent = seatAt(kase, table());
    await press("If you …, then we …");
    await press("Make this offer");
    expect(sent).not.toHaveBeenCalled();
    expect(screen.getAllByText("Choose at least one term on each side of the condition.").length).toBeGreaterThan(0);
    await userEvent.click(
      within(screen.getByRole("group", { name: "If you agree to" })).getByRole("checkbox", { name: "Price per lamp" }),
    );
    await userEvent.click(
      within(screen.getByRole("group", { name: "then we agree to" })).getByRole("checkbox", { name: "Delivery" }),
    );
    expect(
      screen.getByText("If you agree to EUR 404 (Price per lamp), then we agree to 14 weeks (Delivery)."),
    ).toBeVisible();
    await press("Make this offer");
    expect(sent.mock.lastCall?.[0]).toMatchObject({ condition: { ifYou: ["price"], thenWe: ["delivery"] } });
  });
});

describe("leaving and agreeing", () => {
  it("walks out only after one has said so twice, and shows for what", async () => {
    const sent = seatAt(kase, table());
    await press("Walk away from the table");
    expect(screen.getByText("Sell the lot to a distributor.")).toBeVisible();
    expect(sent).not.toHaveBeenCalled();
    await press("Walk away");
    expect(sent).toHaveBeenLastCalledWith({ type: "walk-out" });
    expect(screen.getByRole("heading", { name: "You have left the table" })).toBeVisible();
  });

  it("says before one agrees that a deal is worse than none", async () => {
    const driver = table().offer({ price: "p404", delivery: "w14", payment: "d30", warranty: "y2" });
    seatAt(kase, driver);
    await press(/^Accept theirs/);
    expect(screen.getByText(/below your walk-away: without a deal you would be better off/)).toBeVisible();
  });
});

describe("the preparation sheet", () => {
  it("is handed in with what was filled in and nothing else", async () => {
    const sent = seatAt(kase, sit(kase));
    await userEvent.click(screen.getByRole("radio", { name: /distributor/ }));
    fireEvent.change(screen.getByRole("slider", { name: "Your target" }), { target: { value: "72" } });
    await userEvent.click(screen.getAllByRole("button", { name: "Move Delivery up" })[1] as HTMLElement);
    await press("To the table");
    expect(sent).toHaveBeenLastCalledWith({
      type: "prepare",
      sheet: { batna: "distributor", target: 72, theirs: ["delivery", "price", "payment", "warranty"] },
    });
    expect(screen.getByRole("heading", { name: "Your offer" })).toBeVisible();
  });

  it("can be skipped", async () => {
    const sent = seatAt(kase, sit(kase));
    await press("Without a sheet");
    expect(sent).toHaveBeenLastCalledWith({ type: "prepare", sheet: {} });
  });

  it("says what does not fit together", () => {
    seatAt(kase, sit(kase));
    fireEvent.change(screen.getByRole("slider", { name: "Your walk-away" }), { target: { value: "60" } });
    fireEvent.change(screen.getByRole("slider", { name: "Your target" }), { target: { value: "55" } });
    expect(screen.getByText("Your target is not above your walk-away.")).toBeVisible();
  });
});

describe("two people on one device", () => {
  const brief = /every week of delay costs you a house/;

  it("never shows one what belongs to the other without the cover between", async () => {
    const driver = sit(kase);
    const sent = seatAt(kase, driver);
    await press("Two people on this device");
    expect(sent).toHaveBeenLastCalledWith({ type: "take-seat", seat: 1 });
    expect(screen.queryByText(brief)).toBeNull();
    await press("Without a sheet");
    expect(screen.getByRole("heading", { name: "Hand the device to: Buyer" })).toBeVisible();
    expect(screen.queryByText(brief)).toBeNull();
    expect(screen.queryAllByRole("slider")).toEqual([]);
    await press(/^I am Buyer/);
    expect(screen.getByText(brief)).toBeVisible();
    await press("Without a sheet");
    expect(sent).toHaveBeenLastCalledWith({ type: "prepare", sheet: {}, seat: 1 });
    expect(screen.getByRole("heading", { name: "Hand the device to: Supplier" })).toBeVisible();
    expect(screen.queryByText(brief)).toBeNull();
    await press(/^I am Supplier/);
    expect(track("Delivery")).toHaveAttribute("aria-valuetext", expect.stringContaining("worth 10 of 10"));
    await press("Make this offer");
    await press(/^I am Buyer/);
    expect(track("Delivery")).toHaveAttribute("aria-valuetext", expect.stringContaining("of 40"));
    await press("Make this offer");
    expect(sent.mock.lastCall?.[0]).toMatchObject({ type: "offer", seat: 1 });
  });

  it("lies under the cover when the page is opened anew", () => {
    const driver = sit(kase).send({ type: "take-seat", seat: 1 });
    seatAt(kase, driver);
    expect(screen.getByRole("heading", { name: "Hand the device to: Supplier" })).toBeVisible();
  });
});

describe("the end", () => {
  it("asks a last guess, then lets one leave", async () => {
    const sent = seatAt(kase, table().send({ type: "walk-out" }));
    await userEvent.click(button("Move Delivery up"));
    await press("This is my guess");
    expect(sent).toHaveBeenLastCalledWith({ type: "guess", order: ["delivery", "price", "payment", "warranty"] });
    expect(screen.getByText("Your guess is noted.")).toBeVisible();
  });
});
