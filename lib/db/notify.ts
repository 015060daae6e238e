import pg, { type ClientBase } from "pg";
import { databaseUrl } from "./database-url";

const reconnectDelayMs = 1000;

/** Tells every listener of `channel`; inside a transaction only when that commits. At most 8000 bytes. */
export async function notify(client: ClientBase | pg.Pool, channel: string, payload: string) {
  await client.query("SELECT pg_notify($1, $2)", [channel, payload]);
}

/**
 * Calls `handler` with the payload of every notification on `channel`, on a connection of its own that is opened
 * again when it breaks; `onReconnect` then runs, since notifications of the gap are lost. Returns how to stop.
 * Throws when the first connection fails.
 */
export async function listen(
  channel: string,
  handler: (payload: string) => void,
  onReconnect: () => void = () => undefined,
): Promise<() => Promise<void>> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let client: pg.Client;

  const connect = async (): Promise<pg.Client> => {
    const next = new pg.Client({
      connectionString: databaseUrl(),
      application_name: "moonscope listen",
      keepAlive: true,
    });
    next.on("notification", ({ payload }) => handler(payload ?? ""));
    next.on("error", () => undefined);
    await next.connect();
    next.on("end", scheduleReconnect);
    await next.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    return next;
  };
  const reconnect = async () => {
    try {
      client = await connect();
      if (stopped) await client.end();
      else onReconnect();
    } catch {
      scheduleReconnect();
    }
  };
  const scheduleReconnect = () => {
    if (!stopped) timer = setTimeout(reconnect, reconnectDelayMs);
  };

  client = await connect();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await client.end();
  };
}
