import { dirname, join } from "node:path";
import { textHash } from "../core/case/hash.ts";
import { casePath } from "./case-path.ts";
import { type Command, EXIT, UsageError } from "./command.ts";
import { engine, loadCase } from "./load-case.ts";
import { printFindings, terminalLanguage } from "./report.ts";

/** `parley stamp`: says of every translated text that it was made from the base text as it stands now. */
export const stamp: Command = {
  name: "stamp",
  usage: "<case> [--all]",
  summary: "Stamps translations with the base text they were made from (--all: also those that were stale).",
  async run(args, io) {
    const path = args.find((arg) => !arg.startsWith("--"));
    if (path === undefined) throw new UsageError("Which case file?");
    const { loaded, problems } = await loadCase(casePath(path, io.cwd), io);
    if (loaded === null) {
      printFindings(io, problems, terminalLanguage(process.env));
      return EXIT.caseHasErrors;
    }
    const lines = engine.texts(loaded.compiled);
    for (const translation of loaded.translations) {
      const stamped: Record<string, object> = {};
      for (const { id, text } of lines) {
        const entry = translation.lines[id];
        if (entry === undefined) continue;
        const of = entry.of === undefined || args.includes("--all") ? textHash(text) : entry.of;
        const { text: words, variants } = entry;
        stamped[id] = { text: words, of, ...(variants === undefined ? {} : { variants }) };
      }
      const file = join(dirname(path), `${translation.language}.json`);
      const { $schema, ...head } = translation;
      const schema = $schema ?? "../../public/schema/translation-1.json";
      await io.replaceFile(file, `${JSON.stringify({ $schema: schema, ...head, lines: stamped }, null, 2)}\n`);
      io.out(`${file}: ${Object.keys(stamped).length} of ${lines.length} texts`);
    }
    return EXIT.fine;
  },
};
