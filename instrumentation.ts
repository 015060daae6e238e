import type { Instrumentation } from "next";

/** Loads the newest market when the server starts, so that the first visitor does not wait for it. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: Next replaces this at build time; the edge bundle must not see what follows.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { warmUp } = await import("@/lib/services/market/warm-up");
  void warmUp();
}

/** Logs what a page threw; the API logs its own. */
export const onRequestError: Instrumentation.onRequestError = async (error, request) => {
  const { log, messageOf } = await import("@/lib/log");
  log.error(
    { method: request.method, path: request.path.split("?")[0], error: messageOf(error) },
    "page failed",
  );
};
