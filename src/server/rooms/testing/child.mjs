// The entry of the child process that tests and the bench kill.
import { importBundled } from "../../../cli/bundle.mjs";

const [port, file, kind] = process.argv.slice(2);
const { run } = await importBundled("src/server/rooms/testing/child.ts", "rooms-child");
await run(Number(port), file, kind);
