import { setTimeout as sleep } from "node:timers/promises";
import { nextParameters } from "./build";
import type { Child, Children } from "./children";
import { say } from "./say";
import { StartError } from "./start-error";

const pollMs = 50;
const firstRestartMs = 1000;
const longestRestartMs = 60_000;

export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  readonly isDevelopment: boolean;
  /** When the start began, by performance.now(). */
  readonly startedMs: number;
}

/** Serves the app and runs the worker; ends only by throwing, when the web server ends. */
export async function serve(
  children: Children,
  env: Readonly<Record<string, string>>,
  { host, port, isDevelopment, startedMs }: ServeOptions,
): Promise<never> {
  const server = children.start({
    parameters: [
      ...nextParameters,
      isDevelopment ? "dev" : "start",
      "--port",
      String(port),
      "--hostname",
      host,
    ],
    env: { ...env, NEXT_TELEMETRY_DISABLED: "1" },
    showOutput: isDevelopment,
  });
  const ended = server.ended.then((code): never => {
    throw new StartError(
      `The web server ended (exit code ${code ?? "none"}): the reason is above. Start again.`,
    );
  });
  await Promise.race([untilAnswers(probeUrl(host, port)), ended]);
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  say(`ready at ${publicUrl(host, port)} (after ${seconds} s; Ctrl-C stops everything)`);
  return Promise.race([ended, keepWorker(children, env)]);
}

const everyAddress = new Set(["0.0.0.0", "::"]);

/** What a person types to reach the server. */
function publicUrl(host: string, port: number): string {
  const isLocal = everyAddress.has(host) || host === "127.0.0.1" || host === "::1";
  return `http://${isLocal ? "localhost" : host}:${port}`;
}

function probeUrl(host: string, port: number): string {
  const reachable = everyAddress.has(host) ? "127.0.0.1" : host;
  return `http://${reachable.includes(":") ? `[${reachable}]` : reachable}:${port}/livez`;
}

/** Waits until the server answers at all: what it answers is up to it. */
async function untilAnswers(url: string): Promise<void> {
  while (!(await fetch(url).catch(() => null))) await sleep(pollMs);
}

/** Runs the worker, and starts it again, ever later, when it ends by itself. */
async function keepWorker(
  children: Children,
  env: Readonly<Record<string, string>>,
): Promise<never> {
  for (let waitMs = firstRestartMs; ; waitMs = Math.min(2 * waitMs, longestRestartMs)) {
    const worker: Child = children.start({
      parameters: ["--import", "tsx", "scripts/worker.ts"],
      env,
      showOutput: true,
    });
    const code = await worker.ended;
    if (children.isStopping) return new Promise(() => undefined);
    say(`The worker ended (exit code ${code ?? "none"}): starting it again in ${waitMs / 1000} s.`);
    await sleep(waitMs);
  }
}
