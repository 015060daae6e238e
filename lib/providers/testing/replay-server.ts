import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Something else than the answer that was asked for. Returns true when it has answered. */
export type Fault = (request: IncomingMessage, response: ServerResponse, body: string) => boolean;

export interface ReplayedCall {
  readonly atMs: number;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
}

/** A provider that answers from fixtures, and misbehaves when told to. */
export interface ReplayServer {
  readonly url: string;
  readonly calls: readonly ReplayedCall[];
  /** Answers `path` (a prefix; the longest decides) with this JSON from now on. */
  readonly answer: (path: string, body: string | ((url: URL) => string)) => void;
  /** Lets the next `times` calls go wrong. */
  readonly misbehave: (fault: Fault, times?: number) => void;
  readonly behave: () => void;
  readonly close: () => Promise<void>;
}

/** Starts one on a free port of this machine. */
export async function startReplayServer(): Promise<ReplayServer> {
  const answers = new Map<string, string | ((url: URL) => string)>();
  const calls: ReplayedCall[] = [];
  let faults: Fault[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    calls.push({ atMs: performance.now(), path, headers: request.headers });
    const found = [...answers.keys()]
      .filter((prefix) => path.startsWith(prefix))
      .sort((a, b) => b.length - a.length)[0];
    const answer = found === undefined ? undefined : answers.get(found);
    const body =
      typeof answer === "function" ? answer(new URL(path, "http://replay")) : (answer ?? "");
    const fault = faults.shift();
    if (fault?.(request, response, body)) return;
    response.writeHead(answer === undefined ? 404 : 200, { "content-type": "application/json" });
    response.end(answer === undefined ? '{"error":"not found"}' : body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    answer: (path, body) => answers.set(path, body),
    misbehave: (fault, times = 1) => {
      faults = Array.from({ length: times }, () => fault);
    },
    behave: () => {
      faults = [];
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
