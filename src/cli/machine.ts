import { caseConfigData } from "../core/machine/case-machine.ts";
import { casePath } from "./case-path.ts";
import { type Command, EXIT, UsageError } from "./command.ts";
import { loadCase } from "./load-case.ts";
import { printFindings, terminalLanguage } from "./report.ts";

/** `parley machine`: one machine of the whole case, for tools that draw machines. The app's runtime stays two-level. */
export const machine: Command = {
  name: "machine",
  usage: "<case>",
  summary: "Prints a createMachine config: scenes as states, each activity nested in its scene.",
  async run(args, io) {
    const [path, ...rest] = args;
    if (path === undefined || rest.length > 0) throw new UsageError("One case file, please.");
    const { loaded, problems } = await loadCase(casePath(path, io.cwd), io);
    if (loaded === null) {
      printFindings(io, problems, terminalLanguage(process.env));
      return EXIT.caseHasErrors;
    }
    const config = caseConfigData(loaded.compiled.case);
    for (const [id, scene] of loaded.compiled.scenes) {
      const { initial, states } = scene.machine.config;
      Object.assign(config.states[id] ?? {}, { initial, states });
    }
    io.out(JSON.stringify(config, null, 2));
    return EXIT.fine;
  },
};
