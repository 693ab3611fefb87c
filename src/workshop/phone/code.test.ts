import { expect, it } from "vitest";
import { readCode } from "./code.ts";

it.each([
  ["7K4 29Q", "7K429Q"],
  ["7k4-29q", "7K429Q"],
  ["７Ｋ４２９Ｑ", "7K429Q"],
  ["7K429QZZZ", "7K429Q"],
  ["", ""],
])("%j is read as %j", (typed, code) => expect(readCode(typed)).toBe(code));
