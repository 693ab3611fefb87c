import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readBargain } from "../../../activities/bargains.ts";
import { activities } from "../../../activities/index.ts";
import { activitySchemas } from "../../../activities/schemas.ts";
import { createEngine } from "../../../engine.ts";
import type { ActivityEvent } from "../../attempt/log.ts";
import { caseHash } from "../../case/hash.ts";
import { parseCase } from "../../case/parse.ts";
import { createWording } from "../../case/wording.ts";
import { roomOptions } from "../messages.ts";
import type { RoomSetting } from "../state.ts";

const engine = createEngine(activities);

const compiledFiles = new Map<string, ReturnType<typeof compileFile>>();

function compileFile(file: string) {
  const parsed = parseCase(readFileSync(file), activitySchemas);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  const compiled = engine.compile(parsed.case);
  return { compiled, hash: caseHash(parsed.case), wording: createWording(engine.texts(compiled), undefined) };
}

/** A room's setting on a case of the repository. */
export function settingOf(
  options: object = {},
  file = "scenarios/the-price-is-not-the-problem/case.json",
): RoomSetting {
  const { compiled, hash, wording } = compiledFiles.get(file) ?? compileFile(file);
  compiledFiles.set(file, { compiled, hash, wording });
  const { case: _, ...rest } = roomOptions.parse({ case: { id: "a" }, ...options });
  return {
    code: "AB2CD3",
    options: rest,
    compiled,
    caseHash: hash,
    scale: { total: { min: -100, max: 100 }, byCompetency: {} },
    seed: 7,
    wording: () => wording,
    pseudonym: (q, p) => createHash("sha256").update(`${q} ${p}`).digest("hex").slice(0, 16),
    readBargain,
    parseMove(kind, event) {
      const result = activitySchemas.find((schema) => schema.kind === kind)?.event.safeParse(event);
      return result?.success ? (result.data as ActivityEvent) : undefined;
    },
  };
}
