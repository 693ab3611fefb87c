import type { Finding } from "../../core/case/finding.ts";
import { storage } from "../storage/provide.ts";
import { interfaceLanguage, usePreferences } from "../stores/preferences.ts";
import { announce } from "./channel.ts";
import { explainFinding } from "./explainFinding.ts";
import { importedKey } from "./importedCases.ts";
import { preferenceKeeper } from "./preferenceKeeper.ts";
import { type Taken, takeFile } from "./takeFile.ts";

/** Of a file of another program everything may be wrong; the first few say why. */
const SHOWN = 8;

/** A file was not taken in; nothing was changed. One line a finding, with its place in the file. */
export class FileRefused extends Error {
  constructor(findings: readonly Finding[]) {
    const language = interfaceLanguage(usePreferences.getState());
    const place = ({ pointer }: Finding): string => (pointer === "" ? "" : `${pointer}: `);
    const shown = findings.slice(0, SHOWN);
    super(shown.map((finding) => place(finding) + explainFinding(finding, language)).join("\n"));
    this.name = "FileRefused";
  }
}

/** Takes a file that somebody chose or dropped: a case or a backup. */
export async function takeChosenFile(file: File): Promise<Taken> {
  const taken = await takeFile(await storage(), file, preferenceKeeper, Date.now());
  if (taken.kind !== "refused") announce({ about: "everything" });
  return taken;
}

/**
 * Takes a case file into the library and answers the key it is listed under; undefined where the file was a backup,
 * which is restored.
 *
 * @throws FileRefused
 */
export async function importCaseFile(file: File): Promise<string | undefined> {
  const taken = await takeChosenFile(file);
  if (taken.kind === "refused") throw new FileRefused(taken.findings);
  return taken.kind === "case" ? importedKey(taken.record.caseId, taken.record.hash) : undefined;
}
