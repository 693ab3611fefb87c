import { join } from "node:path";
import { ID_PATTERN } from "../core/case/primitives.ts";
import { type Command, EXIT, UsageError } from "./command.ts";
import starter from "./starter/case.json" with { type: "json" };

const EXPERT = {
  $schema: "../../../public/schema/play-1.json",
  format: 1,
  name: "expert",
  seed: 1,
  events: [
    { type: "choose", choice: "ask", certainty: "fairly" },
    { type: "choose", choice: "plan" },
  ],
};

/** `parley new`: a small commented case to start from, with a golden play. Never overwrites. */
export const create: Command = {
  name: "new",
  usage: "<id>",
  summary: "Writes a commented starter case to scenarios/<id>.",
  async run(args, io) {
    const [id, ...rest] = args;
    if (id === undefined || rest.length > 0) throw new UsageError("One id for the new case, please.");
    if (!ID_PATTERN.test(id)) throw new UsageError(`"${id}" is no id: lower-case letters, digits and hyphens, please.`);
    const folder = join("scenarios", id);
    const files = {
      [join(folder, "case.json")]: { ...starter, id },
      [join(folder, "plays", "expert.json")]: { ...EXPERT, case: id },
    };
    for (const [file, value] of Object.entries(files)) {
      await io.writeFile(file, `${JSON.stringify(value, null, 2)}\n`);
      io.out(file);
    }
    io.out(`Next: npm run -s parley -- check ${join(folder, "case.json")}`);
    return EXIT.fine;
  },
};
