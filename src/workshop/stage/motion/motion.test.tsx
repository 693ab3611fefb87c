import { render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Count } from "./Count.tsx";

beforeEach(() => {
  // The test's browser has no media queries; nobody here asks for less motion.
  const never = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined };
  vi.stubGlobal("matchMedia", () => never);
});
afterEach(() => vi.unstubAllGlobals());

const shown = (): string => screen.getByText(/^\d+$/, { selector: "[aria-hidden]" }).textContent;

it("counts up to its number, which a screen reader hears at once", async () => {
  render(<Count from={0} to={23} />);
  expect(shown()).toBe("0");
  expect(screen.getByText("23", { selector: ":not([aria-hidden])" })).toBeInTheDocument();
  await waitFor(() => expect(shown()).toBe("23"), { timeout: 3000 });
});

it("goes from wherever it is to another number that comes in between", async () => {
  const { rerender } = render(<Count from={0} to={1000} />);
  await waitFor(() => expect(Number(shown())).toBeGreaterThan(0));
  rerender(<Count from={0} to={5} />);
  await waitFor(() => expect(shown()).toBe("5"), { timeout: 3000 });
});
