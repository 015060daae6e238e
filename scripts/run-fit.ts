import { spawn } from "node:child_process";

const parameters = ["--import", "./scripts/load-env.mjs", "--import", "tsx", "scripts/fit.ts"];

/**
 * Runs `npm run fit` in a process of its own, since learning keeps one busy for minutes, and shows what it says.
 * Throws when it fails; `signal` ends it.
 */
export const runFit = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, parameters, { stdio: ["ignore", 2, 2], signal });
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`Fitting ended with exit code ${code}.`)),
    );
  });
