import { type SpawnOptions, spawn } from "node:child_process";
import { environmentWith } from "./environment.mjs";
import { memoryOf } from "./memory";

/** A program that ran to its end. */
export interface Finished {
  /** From spawning it to its end. */
  readonly seconds: number;
  readonly stdout: string;
  /** The most memory it had in MiB; null where the system does not tell. */
  readonly peakMib: number | null;
}

export interface CommandOptions {
  readonly variables?: Readonly<Record<string, string>>;
}

const memoryPollMs = 20;

/** Runs a TypeScript file of the project on the Node that runs this process. Throws when it fails. */
export const runScript = (
  script: string,
  parameters: readonly string[],
  options: CommandOptions = {},
): Promise<Finished> =>
  runProgram(process.execPath, ["--import", "tsx", script, ...parameters], options);

/** Runs a program to its end; what it writes to stderr is shown. Throws when it fails or cannot be started. */
export function runProgram(
  program: string,
  parameters: readonly string[],
  { variables = {} }: CommandOptions = {},
): Promise<Finished> {
  const options: SpawnOptions = {
    stdio: ["ignore", "pipe", "inherit"],
    env: environmentWith(variables),
  };
  const startedMs = performance.now();
  const child = spawn(program, parameters, options);
  // Not all of the command line: it may hold the password of a database.
  const name = [program, ...parameters].slice(0, 4).join(" ");
  let stdout = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  let peakMib: number | null = null;
  // The system keeps the peak itself: looking often is only for being there shortly before the end.
  const watch = setInterval(() => {
    peakMib = (child.pid === undefined ? null : memoryOf(child.pid))?.peakMib ?? peakMib;
  }, memoryPollMs);
  return new Promise((resolve, reject) => {
    child.once("error", (error) => {
      clearInterval(watch);
      reject(error);
    });
    child.once("close", (code) => {
      clearInterval(watch);
      const seconds = (performance.now() - startedMs) / 1000;
      if (code === 0) resolve({ seconds, stdout, peakMib });
      else reject(new Error(`${name} ended with exit code ${code}. ${stdout}`));
    });
  });
}
