// Runs the command line from one bundled file, so that it starts at once and needs nothing but Node.
import { importBundled } from "./bundle.mjs";

// A reader that has seen enough (`parley check case.json | head -1`) closes the pipe. That is not a fault: the rest is
// dropped, and the exit code still tells how the command went.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error) => {
    if (error.code !== "EPIPE") throw error;
  });
}

const { main } = await importBundled("src/cli/main.ts", "parley");
// Never process.exit(): it would cut off what is still on its way into a pipe.
process.exitCode = await main(process.argv.slice(2));
