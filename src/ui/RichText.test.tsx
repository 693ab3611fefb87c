import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { RichText } from "./RichText.tsx";

it("marks the language and makes text of everything, markup too", () => {
  const { container } = render(<RichText lang="zh-Hans" text={"<img src=x onerror=alert(1)>\n\n- **一**\n- 二"} />);
  expect(container.querySelector("img")).toBeNull();
  expect(screen.getByText("<img src=x onerror=alert(1)>")).toBeVisible();
  expect(screen.getAllByRole("listitem")).toHaveLength(2);
  expect(container.firstElementChild).toHaveAttribute("lang", "zh-Hans");
});
