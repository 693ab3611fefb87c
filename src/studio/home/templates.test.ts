import { describe, expect, it } from "vitest";
import { activities } from "../../activities/index.ts";
import { activitySchemas } from "../../activities/schemas.ts";
import { caseHash } from "../../core/case/hash.ts";
import { parseCaseValue } from "../../core/case/parse.ts";
import { LANGUAGES } from "../../core/case/primitives.ts";
import { proofs, structural } from "../../core/check/proved.ts";
import { solving } from "../../core/solver/solve.ts";
import { createEngine } from "../../engine.ts";
import { caseFrom, TEMPLATES } from "./templates.ts";

const engine = createEngine(activities);

describe.each(TEMPLATES)("the template %s", (template) => {
  it.each(LANGUAGES)("in %s is a case without a single error", async (language) => {
    const parsed = parseCaseValue(await caseFrom(template, language), activitySchemas);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
    const compiled = engine.compile(parsed.case);
    const input = { compiled, texts: engine.texts(compiled), translations: [], plays: [], hash: caseHash(parsed.case) };
    const found = [...structural(input)];
    for (const step of proofs(input, solving)) if (step.type === "findings") found.push(...step.findings);
    expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});
