import { join } from "node:path";
import { activitySchemas } from "../activities/schemas.ts";
import { publishedSchemas } from "../core/case/published-schema.ts";
import { type Command, EXIT, UsageError } from "./command.ts";

/** `parley schema`: writes the JSON Schemas that editors complete and explain case files with. */
export const schema: Command = {
  name: "schema",
  usage: "<folder>",
  summary: "Writes the published JSON Schemas (public/schema) from the code.",
  async run(args, io) {
    const [folder] = args;
    if (folder === undefined) throw new UsageError("Into which folder?");
    for (const [name, json] of Object.entries(publishedSchemas(activitySchemas))) {
      await io.replaceFile(join(folder, name), `${JSON.stringify(json, null, 2)}\n`);
      io.out(join(folder, name));
    }
    return EXIT.fine;
  },
};
