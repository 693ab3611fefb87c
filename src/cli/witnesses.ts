import { join } from "node:path";
import type { ProvedFinding } from "../core/check/proofs/proof.ts";
import type { Io } from "./io.ts";
import { quoted, replayCommand } from "./way.ts";

/** The choices of a witness in order, short enough for a terminal. */
export function wayThere({ witness }: ProvedFinding): string | undefined {
  if (witness === undefined) return undefined;
  const steps = witness.events.map((event) => {
    if ("choice" in event) return String(event.choice);
    return "document" in event ? `(reads ${String(event.document)})` : event.type;
  });
  const luck = witness.seed === null ? "; no seed found with which chance falls so" : "";
  const range = witness.upTo ? "; passes through an activity whose moves are not listed" : "";
  return `${steps.join(" → ") || "at the start"}${luck}${range}`;
}

/** The command that plays each finding's witness. */
export function replaysOf(path: string, findings: readonly ProvedFinding[]): Map<ProvedFinding, string> {
  const commands = new Map<ProvedFinding, string>();
  for (const finding of findings) {
    const command = finding.witness === undefined ? null : replayCommand(path, finding.witness);
    if (command !== null) commands.set(finding, command);
  }
  return commands;
}

interface Where {
  /** The case file. */
  readonly path: string;
  readonly id: string;
  readonly folder: string;
  /** How many were written before. */
  readonly first: number;
}

/** Writes each witness as a play, and gives the command that replays it. */
export async function writeWitnesses(
  io: Io,
  { path, id, folder, first }: Where,
  findings: readonly ProvedFinding[],
): Promise<Map<ProvedFinding, string>> {
  const commands = new Map<ProvedFinding, string>();
  for (const finding of findings) {
    const { witness, code } = finding;
    if (witness === undefined || witness.upTo) continue;
    const name = `${id}-${code}-${first + commands.size + 1}`;
    const file = join(folder, `${name}.json`);
    const play = { format: 1, case: id, name: name.slice(0, 120), seed: witness.seed ?? 1, events: witness.events };
    await writeOver(io, file, `${JSON.stringify(play, null, 2)}\n`);
    commands.set(finding, `npm run -s parley -- replay ${quoted(path)} ${quoted(file)}`);
  }
  return commands;
}

/** The folder was named for this: what an earlier check wrote there may go. */
async function writeOver(io: Io, file: string, text: string): Promise<void> {
  try {
    await io.writeFile(file, text);
  } catch {
    await io.replaceFile(file, text);
  }
}
