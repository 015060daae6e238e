import { admit, type Refusal } from "@/lib/domain/limits/admit";
import { recordFailure, recordSuccess } from "@/lib/domain/limits/record-call";
import type { Access } from "./access";
import { backoffMs } from "./backoff";
import type { Endpoint, ReadContext, Request } from "./endpoint";
import { judge } from "./judge";
import { ProviderError } from "./provider-error";
import type { Reading } from "./reading";
import { send } from "./send";
import type { ProviderStates } from "./states";

/** What a call needs of the world around it. */
export interface CallWorld {
  readonly states: ProviderStates;
  readonly nowMs: () => number;
  /** In [0, 1). */
  readonly random: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** How long a call may wait in all for its turn and between tries. */
  readonly patienceMs: number;
  /** Called once per try, for metrics and logs. */
  readonly onTry?: (attempt: TryReport) => void;
  readonly stop?: AbortSignal;
}

/** One try of a call. */
export interface TryReport {
  readonly provider: string;
  readonly endpoint: string;
  /** "ok" or the kind of failure. */
  readonly outcome: string;
  readonly tookMs: number;
}

/** What came of a call. `readings` is null where the provider had nothing new to say. */
export interface CallResult {
  readonly kind: "readings" | "unchanged" | "pending" | "empty";
  readonly readings: readonly Reading[] | null;
  /** To be stored together with the readings, and sent with the next call of the same request. */
  readonly etag: string | null;
  readonly receivedAtMs: number;
}

export interface CallInput {
  readonly request: Request;
  readonly context: Omit<ReadContext, "receivedAtMs">;
  readonly etag: string | null;
}

const mostTries = 3;

/**
 * Calls an endpoint within the provider's limits, pauses and circuit, and reads its answer; tries again where that may
 * help. Throws a ProviderError that says in plain words what happened.
 */
export async function call(
  access: Access,
  endpoint: Endpoint,
  input: CallInput,
  world: CallWorld,
): Promise<CallResult> {
  const untilMs = world.nowMs() + world.patienceMs;
  for (let attempt = 1; ; attempt++) {
    await waitForTurn(access, endpoint, world, untilMs);
    const outcome = await tryOnce(access, endpoint, input, world);
    if (!(outcome instanceof ProviderError)) return outcome;
    const waitMs = outcome.pauseMs ?? backoffMs(attempt, world.random());
    const isLast = attempt >= mostTries || world.nowMs() + waitMs > untilMs;
    if (isLast || !outcome.isWorthRetrying) throw outcome;
    // A pause that was asked for is kept by the next turn, for all processes.
    if (outcome.pauseMs === null) await world.sleep(waitMs);
  }
}

const waitWords: Record<Refusal, string> = {
  limit: "Its limit is used up",
  paused: "It asked for a pause",
  "circuit-open": "It has failed too often to be asked again now",
};

/** Waits until a call may go out. Throws a "waiting" ProviderError when that would take too long. */
async function waitForTurn(
  access: Access,
  endpoint: Endpoint,
  world: CallWorld,
  untilMs: number,
): Promise<void> {
  const limits = access.plan.limits[endpoint.limitGroup] ?? [];
  for (;;) {
    const admission = await world.states.change(access.connector.id, (state, nowMs) => {
      const result = admit(state, limits, nowMs);
      return { state: result.admitted ? result.state : state, result };
    });
    if (admission.admitted) return;
    const { waitMs, reason } = admission;
    const where = { provider: access.connector.id, endpoint: endpoint.id };
    if (world.stop?.aborted)
      throw new ProviderError(where, { kind: "stopped", words: "Stopped.", pauseMs: null });
    if (world.nowMs() + waitMs > untilMs) {
      const words = `${waitWords[reason]}; the next call is possible in ${Math.ceil(waitMs / 1000)} seconds.`;
      throw new ProviderError(where, { kind: "waiting", words, pauseMs: waitMs });
    }
    await world.sleep(Math.ceil(waitMs));
  }
}

async function tryOnce(
  access: Access,
  endpoint: Endpoint,
  input: CallInput,
  world: CallWorld,
): Promise<CallResult | ProviderError> {
  const startMs = world.nowMs();
  const outcome = await attemptOf(access, endpoint, input, world);
  const isError = outcome instanceof ProviderError;
  if (!isError || outcome.kind !== "stopped") {
    await world.states.change(access.connector.id, (state, nowMs) => {
      const isFailure = isError && outcome.isFailureOfProvider;
      const failure = isFailure
        ? { kind: outcome.kind, words: outcome.message, pauseMs: outcome.pauseMs }
        : null;
      const next =
        failure === null ? recordSuccess(state, nowMs) : recordFailure(state, failure, nowMs);
      return { state: next, result: undefined };
    });
  }
  world.onTry?.({
    provider: access.connector.id,
    endpoint: endpoint.id,
    outcome: isError ? outcome.kind : "ok",
    tookMs: world.nowMs() - startMs,
  });
  return outcome;
}

async function attemptOf(
  access: Access,
  endpoint: Endpoint,
  { request, context, etag }: CallInput,
  world: CallWorld,
): Promise<CallResult | ProviderError> {
  const where = { provider: access.connector.id, endpoint: endpoint.id };
  try {
    const answer = await send(access, endpoint, request, etag, world.stop);
    const receivedAtMs = world.nowMs();
    const judged = judge(access, answer, receivedAtMs);
    if (judged.kind === "failure")
      return new ProviderError({ ...where, status: answer.status }, judged.failure);
    const newTag = answer.headers.get("etag");
    if (judged.kind !== "body")
      return { kind: judged.kind, readings: null, etag: newTag ?? etag, receivedAtMs };
    const readings = readBody(endpoint, judged.body, { ...context, receivedAtMs });
    return { kind: "readings", readings, etag: newTag, receivedAtMs };
  } catch (error) {
    if (error instanceof ProviderError) return error;
    if (error instanceof UnexpectedShape)
      return new ProviderError(where, {
        kind: "unexpected-shape",
        words: error.message,
        pauseMs: null,
      });
    throw error;
  }
}

class UnexpectedShape extends Error {}

function readBody(endpoint: Endpoint, body: unknown, context: ReadContext): readonly Reading[] {
  try {
    return endpoint.read(body, context);
  } catch (error) {
    if (!(error instanceof Error && error.name === "ZodError")) throw error;
    throw new UnexpectedShape(`Its answer does not have the agreed shape: ${firstIssue(error)}.`);
  }
}

/** Where the first misfit is. Values are left out: they may be anything. */
function firstIssue(error: Error): string {
  const issues = "issues" in error && Array.isArray(error.issues) ? error.issues : [];
  const first: unknown = issues[0];
  if (typeof first !== "object" || first === null) return "unknown";
  const path = "path" in first && Array.isArray(first.path) ? first.path.join(".") : "";
  const message = "message" in first ? String(first.message) : "";
  return `${path === "" ? "the whole" : path}: ${message}`;
}
