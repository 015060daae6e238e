import { log, messageOf } from "@/lib/log";
import { frameFor } from "./frames";

/** Brings the newest frame into memory. Never throws: without a database the server still tells so on each request. */
export async function warmUp(): Promise<void> {
  try {
    await frameFor("latest");
  } catch (error) {
    log.warn({ error: messageOf(error) }, "cannot load the newest market yet");
  }
}
