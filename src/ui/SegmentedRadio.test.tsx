import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, it } from "vitest";
import { SegmentedRadio } from "./SegmentedRadio.tsx";

const segments = [
  { value: "guess", label: "Guess" },
  { value: "certain", label: "Certain" },
] as const;

function Sure() {
  const [value, setValue] = useState<"guess" | "certain" | null>(null);
  return <SegmentedRadio legend="How sure are you?" segments={segments} value={value} onChange={setValue} />;
}

it("is one radio group that the arrows move in", async () => {
  render(<Sure />);
  expect(screen.getByRole("group", { name: "How sure are you?" })).toBeVisible();
  await userEvent.tab();
  await userEvent.keyboard(" ");
  expect(screen.getByRole("radio", { name: "Guess" })).toBeChecked();
  await userEvent.keyboard("{ArrowRight}");
  expect(screen.getByRole("radio", { name: "Certain" })).toBeChecked();
  expect(screen.getByRole("radio", { name: "Certain" })).toHaveFocus();
});
