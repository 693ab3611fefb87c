import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { explainedCodes } from "../core/check/explain.ts";
import { type Command, EXIT, UsageError } from "./command.ts";
import { chinesePage } from "./explain-chinese.ts";
import { terminalLanguage } from "./report.ts";

const CATALOGUE = join("src", "core", "check", "catalogue");

/** `parley explain`: the page of the catalogue about one code, or the list of all codes. */
export const explain: Command = {
  name: "explain",
  usage: "[<code>]",
  summary: "Explains a code that check prints: what it means, why it matters, a bad and a mended example.",
  async run(args, io) {
    const [code, ...rest] = args;
    if (rest.length > 0) throw new UsageError("One code, please.");
    const codes = explainedCodes("en");
    if (code === undefined) {
      for (const each of [...codes].sort()) io.out(each);
      return EXIT.fine;
    }
    if (!codes.includes(code)) throw new UsageError(`There is no code ${code}.${similar(code, codes)}`);
    const language = terminalLanguage(process.env);
    const page = await pageOf(code);
    io.out(language === "en" ? page : chinesePage(page, code, language));
    return EXIT.fine;
  },
};

/** The English page: the command runs from its source and from a bundle. */
async function pageOf(code: string): Promise<string> {
  let root = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(root, CATALOGUE)) && dirname(root) !== root) root = dirname(root);
  return (await readFile(join(root, CATALOGUE, `${code}.md`), "utf8")).trimEnd();
}

/** Codes that share a word with one that does not exist. */
function similar(code: string, codes: readonly string[]): string {
  const words = code.split("-").filter((word) => word.length > 3);
  const close = codes.filter((known) => words.some((word) => known.includes(word))).slice(0, 5);
  return close.length === 0 ? "" : ` Did you mean ${close.join(", ")}?`;
}
