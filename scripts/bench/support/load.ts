import autocannon from "autocannon";
import pg from "pg";
import { type Latencies, latenciesOf } from "./latencies";

/** How requests went that a number of connections sent one after another. */
export interface Load extends Latencies {
  readonly perSecond: number;
}

/** What to ask: a path with query, and headers. */
export interface Ask {
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface LoadOptions {
  readonly connections: number;
  readonly seconds: number;
}

// The app counts requests by caller, as a proxy in front of it names them; one caller alone would be held back.
const callers = 250;

/** Asks the app at `url` as fast as it answers. Throws when an answer has another status than `status`. */
export async function httpLoad(
  url: string,
  status: number,
  { connections, seconds }: LoadOptions,
  askAt: (i: number) => Ask,
): Promise<Load> {
  const durationsMs: number[] = [];
  const others = new Map<number, number>();
  let asked = 0;
  const setupRequest = (request: autocannon.Request): autocannon.Request => {
    const i = asked++;
    const { path, headers = {} } = askAt(i);
    const caller = { "x-forwarded-for": `10.0.0.${i % callers}` };
    return { ...request, path, headers: { ...request.headers, ...caller, ...headers } };
  };
  await new Promise<void>((resolve, reject) => {
    const load = autocannon(
      { url, connections, duration: seconds, requests: [{ setupRequest }] },
      (error) => (error ? reject(error) : resolve()),
    );
    load.on("response", (_client, code, _bytes, durationMs) => {
      if (code === status) durationsMs.push(durationMs);
      else others.set(code, (others.get(code) ?? 0) + 1);
    });
  });
  if (others.size > 0) {
    const seen = [...others].map(([code, count]) => `${count} × ${code}`).join(", ");
    throw new Error(`Asked for ${status} answers, and got ${seen} as well.`);
  }
  return { ...latenciesOf(durationsMs), perSecond: durationsMs.length / seconds };
}

/** Runs `query` on a number of connections of their own, each as fast as it is answered. */
export async function sqlLoad(
  url: string,
  { connections, seconds }: LoadOptions,
  query: (client: pg.PoolClient, i: number) => Promise<unknown>,
): Promise<Load> {
  const pool = new pg.Pool({ connectionString: url, max: connections });
  const durationsMs: number[] = [];
  let asked = 0;
  try {
    const clients = await Promise.all(Array.from({ length: connections }, () => pool.connect()));
    const endMs = performance.now() + 1000 * seconds;
    const work = clients.map(async (client) => {
      while (performance.now() < endMs) {
        const startedMs = performance.now();
        await query(client, asked++);
        durationsMs.push(performance.now() - startedMs);
      }
      client.release();
    });
    await Promise.all(work);
  } finally {
    await pool.end();
  }
  return { ...latenciesOf(durationsMs), perSecond: durationsMs.length / seconds };
}
