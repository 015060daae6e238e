import type { Instrumentation } from "next";

// Next puts the runtime's name into the code, so that the bundle of the other runtime holds nothing of what needs Node.

/** Loads the newest market when the server starts, so that the first visitor does not wait for it. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: replaced when the app is built.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { warmUp } = await import("@/lib/services/market/warm-up");
    void warmUp();
  }
}

/** Logs what a page threw; the API logs its own. */
export const onRequestError: Instrumentation.onRequestError = async (error, request) => {
  // biome-ignore lint/style/noProcessEnv: replaced when the app is built.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { log, messageOf } = await import("@/lib/log");
    const [pathname] = request.path.split("?");
    log.error({ method: request.method, pathname, error: messageOf(error) }, "page failed");
  }
};
