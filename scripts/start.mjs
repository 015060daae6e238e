/** `npm start`: installs what is missing, then starts everything on the pinned Node. Plain JavaScript on purpose. */
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled, StartError } from "./start/install.mjs";
import { runSupervised } from "./start/supervise.mjs";

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
try {
  const node = ensureInstalled((line) => console.log(line));
  process.exitCode = await runSupervised(node, [
    "--import",
    "./scripts/load-env.mjs",
    "--import",
    "tsx",
    "scripts/start/main.ts",
    ...process.argv.slice(2),
  ]);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
