import { describe, expect, it } from "vitest";
import { example, sit } from "../testing/driver.ts";
import { add, ascending, condition, faultsOf, firstDraft, offerEvent, remove, settle, tie, worthIn } from "./draft.ts";
import { NOTHING_KEPT, readKept, writeKept } from "./kept.ts";

const kase = example();
const table = () => sit(kase).send({ type: "prepare", sheet: {} });

describe("a draft", () => {
  it("begins at the best for oneself, and later at one's own last offer", () => {
    const driver = table();
    const first = firstDraft(driver.view());
    expect(worthIn(driver.view().issues, first.outcomes[0] ?? {})).toBe(driver.view().best);
    const terms = { price: "p388", delivery: "w10", payment: "d45", warranty: "y3" };
    driver.offer(terms);
    expect(firstDraft(driver.view()).outcomes).toEqual([terms]);
  });

  it("puts values in the order of their worth, whatever the case's order", () => {
    const payment = table()
      .view()
      .issues.find(({ id }) => id === "payment");
    expect(payment && ascending(payment).map(({ id }) => id)).toEqual(["d90", "d75", "d60", "d45", "d30"]);
  });

  it("becomes an event that the rules take", () => {
    const driver = table();
    const draft = settle(firstDraft(driver.view()), "delivery", "w8");
    driver.send({ ...offerEvent(draft) });
    expect(driver.view().offers[0]?.outcomes[0]?.terms.delivery).toBe("w8");
  });
});

describe("a package", () => {
  it("is refused while its offers are the same or unequal, exactly as the rules refuse it", () => {
    const driver = table();
    const view = driver.view();
    const twins = add(firstDraft(view));
    expect(faultsOf(twins, view)).toEqual([{ code: "package-repeats" }]);
    expect(driver.refusal({ ...offerEvent(twins) })).toBe("package-repeats");
    const unequal = settle(twins, "price", "p396");
    expect(faultsOf(unequal, view)).toMatchObject([{ code: "package-unequal", at: 1, gap: 10 }]);
    expect(driver.refusal({ ...offerEvent(unequal) })).toBe("package-unequal");
    // 12 weeks cost 2 of 100 points: within 3 %.
    const equal = settle(twins, "delivery", "w12");
    expect(faultsOf(equal, view)).toEqual([]);
    expect(driver.refusal({ ...offerEvent(equal) })).toBeNull();
  });

  it("never loses its last offer, nor grows beyond three", () => {
    const draft = firstDraft(table().view());
    expect(remove(draft, 0)).toBe(draft);
    expect(add(add(add(draft))).outcomes).toHaveLength(3);
  });
});

describe("a condition", () => {
  it("puts what one gives after the comma and what one asks before it", () => {
    const driver = table().offer({ price: "p404", delivery: "w14", payment: "d30", warranty: "y2" });
    const view = driver.view();
    const draft = condition(settle(firstDraft(view), "delivery", "w10"), view);
    expect(draft.thenWe).toEqual(["delivery"]);
    expect(draft.ifYou).not.toContain("delivery");
    expect(faultsOf(draft, view)).toEqual([]);
  });

  it("needs both sides, and has an issue on one of them only", () => {
    const view = table().view();
    const draft = { ...firstDraft(view), conditional: true };
    expect(faultsOf(draft, view)).toEqual([{ code: "condition-empty" }]);
    const tied = tie(tie(draft, "price", "ifYou"), "price", "thenWe");
    expect([tied.ifYou, tied.thenWe]).toEqual([[], ["price"]]);
  });
});

describe("what is kept", () => {
  it("comes back as it was written", () => {
    const { issues } = table().view();
    const kept = { drafts: [firstDraft(table().view()), null], sheets: [{ target: 70 }, null] } as const;
    expect(readKept(writeKept(kept), issues)).toEqual(kept);
  });

  it.each(["", "{", "[]", '{"drafts":[{"outcomes":[{"price":"unheard-of"}]}]}', "null"])(
    "is nothing where it is %j",
    (text) => {
      const { drafts } = readKept(text, table().view().issues);
      expect(drafts).toEqual(NOTHING_KEPT.drafts);
    },
  );
});
