/** Somebody asked this process to stop. */
export class Stopped extends Error {
  override readonly name = "Stopped";
}

/** Rejects with Stopped on SIGINT, SIGTERM, SIGHUP or the end of the parent process; never fulfilled. */
export function stopRequest(): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(new Stopped());
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
    process.on("disconnect", stop);
  });
}
