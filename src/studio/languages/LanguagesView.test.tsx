import { readFileSync } from "node:fs";
import { act, fireEvent, render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { StudioProvider } from "../context.ts";
import { createStudioStore } from "../document/store.ts";
import type { StudioSession } from "../port.ts";
import { createNotices } from "../shell/notices.ts";
import LanguagesView from "./LanguagesView.tsx";

const read = (name: string) => JSON.parse(readFileSync(`scenarios/eight-doors/${name}.json`, "utf8"));

it("shows each text beside its translation and writes what is typed", () => {
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      readonly tell: (entries: { isIntersecting: boolean }[]) => void;
      constructor(tell: (entries: { isIntersecting: boolean }[]) => void) {
        this.tell = tell;
      }
      observe() {
        this.tell([{ isIntersecting: true }]);
      }
      disconnect() {}
    },
  );
  const store = createStudioStore({
    doc: { case: read("case"), translations: { "zh-Hans": read("zh-Hans") }, layout: {} },
  });
  const session = { store } as unknown as StudioSession;
  render(
    <StudioProvider value={{ session, notices: createNotices() }}>
      <LanguagesView />
    </StudioProvider>,
  );
  const [field, next] = screen.getAllByRole("textbox") as [HTMLTextAreaElement, HTMLTextAreaElement];
  expect(field.lang).toBe("zh-Hans");
  act(() => void fireEvent.change(field, { target: { value: "新" } }));
  expect(store.getState().doc.translations["zh-Hans"]?.lines.title?.text).toBe("新");
  field.focus();
  field.setSelectionRange(1, 1);
  fireEvent.keyDown(field, { key: "ArrowDown" });
  expect(document.activeElement).toBe(next);
});
