// Plain JavaScript: runs a step as a child that can neither outlive this process nor miss its signals.
import { spawn } from "node:child_process";

const stopSignals = ["SIGINT", "SIGTERM", "SIGHUP"];
const parentPollMs = 1000;

/**
 * Runs `program` with the terminal's input and output until it ends, and returns its exit code. The child has a
 * channel to this process, whose end tells it to stop: by a signal, by `kill -9` of this process, or by the end of npm.
 */
export function runSupervised(program, parameters) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { stdio: ["inherit", "inherit", "inherit", "ipc"] });
    const tellToStop = () => {
      if (child.connected) child.disconnect();
    };
    for (const signal of stopSignals) process.on(signal, tellToStop);
    const watch = watchNpm(tellToStop);
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      clearInterval(watch);
      for (const stopSignal of stopSignals) process.off(stopSignal, tellToStop);
      resolve(code ?? (signal === "SIGINT" ? 130 : 1));
    });
  });
}

/** npm does not pass on that it was killed: this process is then handed to another parent. */
function watchNpm(onEnd) {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const watch = setInterval(() => {
    if (process.ppid !== parent) onEnd();
  }, parentPollMs);
  watch.unref();
  return watch;
}
