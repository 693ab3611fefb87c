import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { Meter } from "./Meter.tsx";

it("tells the value to everybody and the change with a sign", () => {
  render(<Meter label="Trust" value={54} change={-6} />);
  expect(screen.getByRole("meter", { name: "Trust" })).toHaveProperty("value", 54);
  expect(screen.getByText("\u22126")).toBeVisible();
});

it("shows no chip while nothing has changed", () => {
  render(<Meter label="Trust" value={40} />);
  expect(screen.queryByText(/[+\u2212]/)).toBeNull();
});
