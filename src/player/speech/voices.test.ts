import { describe, expect, it } from "vitest";
import { voiceFor } from "./voices.ts";

const voice = (lang: string, localService = true) => ({ lang, localService });

describe("the voice for a language", () => {
  it("is one of that script's own region", () => {
    const voices = [voice("en-US"), voice("zh-TW"), voice("zh-CN")];
    expect(voiceFor(voices, "zh-Hans")?.lang).toBe("zh-CN");
    expect(voiceFor(voices, "zh-Hant")?.lang).toBe("zh-TW");
    expect(voiceFor(voices, "en")?.lang).toBe("en-US");
  });

  it("is one of the device before one of the network", () => {
    expect(voiceFor([voice("en-GB", false), voice("en-US")], "en")?.lang).toBe("en-US");
  });

  it("is none rather than one of another language", () => {
    expect(voiceFor([voice("en-US"), voice("de-DE")], "zh-Hans")).toBeUndefined();
    expect(voiceFor([voice("zh_CN")], "zh-Hans")?.lang).toBe("zh_CN");
  });
});
