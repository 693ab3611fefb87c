import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import i18next from "i18next";
import { createRef } from "react";
import { I18nextProvider, initReactI18next } from "react-i18next";
import { beforeAll, expect, it, vi } from "vitest";
import en from "../locales/en.json" with { type: "json" };
import { STOPS } from "./stops.ts";
import Tour from "./Tour.tsx";

const i18n = i18next.createInstance();

beforeAll(async () => {
  await i18n.use(initReactI18next).init({ lng: "en", resources: { en: { studio: en } } });
  // A part without a box is not on the screen; this document lays nothing out.
  Element.prototype.getClientRects = () => [{}] as unknown as DOMRectList;
  Element.prototype.scrollIntoView = () => undefined;
});

it("stops at every part by keyboard, goes back, and ends with Escape", async () => {
  const user = userEvent.setup();
  const end = vi.fn();
  const studio = createRef<HTMLDivElement>();
  const parts = (
    <div ref={studio}>
      <header>
        <fieldset />
        <span data-tour="steps" />
        <span data-tour="play" />
      </header>
      <nav />
      <aside />
      <section />
    </div>
  );
  const { rerender } = render(<I18nextProvider i18n={i18n}>{parts}</I18nextProvider>);
  rerender(
    <I18nextProvider i18n={i18n}>
      {parts}
      <Tour studio={studio} onEnd={end} />
    </I18nextProvider>,
  );
  for (const [i, { id }] of STOPS.entries()) {
    const words = en.tour[id as "outline"];
    expect(screen.getByRole("dialog", { name: words.title }).textContent).toContain(`${i + 1} of ${STOPS.length}`);
    if (i + 1 < STOPS.length) await act(() => user.keyboard("{Enter}"));
  }
  await user.click(screen.getByRole("button", { name: "Back" }));
  expect(screen.getByRole("dialog").textContent).toContain(`${STOPS.length - 1} of`);
  expect(end).not.toHaveBeenCalled();
  await user.keyboard("{Escape}");
  expect(end).toHaveBeenCalledOnce();
});
