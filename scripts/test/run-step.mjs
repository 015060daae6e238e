import { spawn } from "node:child_process";
import { delimiter, resolve } from "node:path";

/** Runs one step with the pinned Node to its end; whether it succeeded. A signal to this process reaches the step. */
export function runStep(node, parameters, extraEnv) {
  return new Promise((done) => {
    const child = spawn(node, parameters, {
      stdio: "inherit",
      env: {
        ...process.env,
        ...extraEnv,
        // What a step starts by name is the pinned one as well.
        PATH: [resolve("node_modules/.bin"), process.env.PATH].join(delimiter),
        NEXT_TELEMETRY_DISABLED: "1",
      },
    });
    const forward = (signal) => child.kill(signal);
    process.on("SIGINT", forward);
    process.on("SIGTERM", forward);
    child.once("error", (error) => {
      console.error(error.message);
      done(false);
    });
    child.once("exit", (code, signal) => {
      process.off("SIGINT", forward);
      process.off("SIGTERM", forward);
      if (signal === "SIGINT" || signal === "SIGTERM") process.exit(1);
      done(code === 0);
    });
  });
}
