import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

const patienceMs = 8000;

export interface ChildOptions {
  /** Parameters of Node: flags, script and its parameters. */
  readonly parameters: readonly string[];
  /** Variables on top of those of this process. */
  readonly env: Readonly<Record<string, string>>;
  /** Called with what the child sends on its channel. */
  readonly onMessage?: (message: unknown) => void;
  /** Shows what the child writes to standard output; what it writes to standard error is always shown. */
  readonly showOutput?: boolean;
}

/** A running child; `ended` gives its exit code, null when a signal ended it. */
export interface Child {
  readonly ended: Promise<number | null>;
}

/**
 * The children of this process. Each is the head of its own process group, so that Ctrl-C reaches only this process,
 * which ends them in order; each has a channel, whose end tells it that this process is gone.
 */
export class Children {
  readonly #running = new Set<ChildProcess>();
  #isStopping = false;

  /** Whether the children end because this process stops. */
  get isStopping(): boolean {
    return this.#isStopping;
  }

  /** Starts a child of the Node that runs this process. Throws when all are being stopped. */
  start({ parameters, env, onMessage, showOutput = false }: ChildOptions): Child {
    if (this.#isStopping) throw new Error("No child is started while all are stopped.");
    const child = spawn(process.execPath, parameters, {
      detached: true,
      env: { ...process.env, ...env },
      stdio: ["ignore", showOutput ? "inherit" : "ignore", "inherit", "ipc"],
    });
    this.#running.add(child);
    if (onMessage) child.on("message", onMessage);
    const ended = new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("exit", (code) => {
        this.#running.delete(child);
        resolve(code);
      });
    });
    return { ended };
  }

  /** Asks all children to end, and ends with all they started those that do not in time. */
  async stopAll(): Promise<void> {
    this.#isStopping = true;
    await Promise.all(
      [...this.#running].map(async (child) => {
        const exit = once(child, "exit");
        child.kill("SIGTERM");
        const timer = setTimeout(() => killGroup(child), patienceMs);
        await exit;
        clearTimeout(timer);
        killGroup(child);
      }),
    );
  }
}

/** Ends a child's whole process group; it may be gone already. */
function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
  } catch {
    // Nothing is left of it.
  }
}
