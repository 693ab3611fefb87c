import manifest from "../../package.json" with { type: "json" };
import { type Command, EXIT, UsageError } from "./command.ts";

export const version: Command = {
  name: "version",
  usage: "",
  summary: "print the version of Parley",
  async run(args, io) {
    if (args.length > 0) throw new UsageError("version takes no arguments");
    io.out(manifest.version);
    return EXIT.fine;
  },
};
