import { describe, expect, it } from "vitest";
import { createTranslate } from "./translate.ts";

const texts = {
  join: { go: "Join {{room}}" },
  votes_one: "{{count}} vote",
  votes_other: "{{count}} votes",
  plain: "Go",
};

describe("a text", () => {
  const t = createTranslate(texts, "en");
  it("is found by its path and fills its slots", () => expect(t("join.go", { room: "7K4" })).toBe("Join 7K4"));
  it("takes the plural form of the language", () => {
    expect([t("votes", { count: 1 }), t("votes", { count: 2 })]).toEqual(["1 vote", "2 votes"]);
    expect(createTranslate({ votes_other: "{{count}} 票" }, "zh-Hans")("votes", { count: 1 })).toBe("1 票");
  });
  it("is its key where it is missing, also for names that every object has", () => {
    expect([t("join"), t("nowhere"), t("constructor"), t("plain.deeper")]).toEqual([
      "join",
      "nowhere",
      "constructor",
      "plain.deeper",
    ]);
  });
  it("leaves what a stranger wrote as it is", () =>
    expect(t("join.go", { room: "{{count}} <b>" })).toBe("Join {{count}} <b>"));
});
