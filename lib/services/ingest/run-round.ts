import { setTimeout as sleep } from "node:timers/promises";
import { inTransaction } from "@/lib/db/pool";
import { deleteOldObservations } from "@/lib/db/providers-observations";
import { changeProviderState } from "@/lib/db/providers-state";
import { readValidator } from "@/lib/db/providers-validators";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { providers } from "@/lib/providers/index";
import { type Access, openConnector } from "@/lib/providers/mechanism/access";
import { type CallResult, type CallWorld, call } from "@/lib/providers/mechanism/call";
import type { Endpoint, Request, SweepEndpoint } from "@/lib/providers/mechanism/endpoint";
import { ProviderError } from "@/lib/providers/mechanism/provider-error";
import { announceMarket } from "@/lib/services/market/bump-market-stamp";
import { marketState } from "@/lib/services/market/market-state";
import { IngestError } from "./live-market";
import { settingsOf } from "./provider-status";
import { storeReadings } from "./store-readings";
import { type AskedToken, tokensToAskAbout } from "./token-refs";

export interface RoundOptions {
  readonly provider: string;
  /** Only this endpoint; all of them unless told. */
  readonly endpoint?: string | undefined;
  /** Pages of each sweep at most. */
  readonly mostPages?: number | undefined;
  /** Tokens to ask about one by one; none unless told. */
  readonly mostTokens?: number | undefined;
  readonly onPage?: (endpoint: string, page: number, report: RoundReport) => void;
  readonly patienceMs?: number;
}

export interface RoundReport {
  readonly calls: number;
  readonly readings: number;
  readonly unidentified: number;
  readonly quarantined: number;
  /** What went wrong, in plain words, once each. */
  readonly failures: readonly string[];
}

const usualPatienceMs = 120_000;
const dayMs = 86_400_000;

/** The names of all providers that can be asked. */
export const providerIds: readonly string[] = providers.map(({ id }) => id);

/**
 * Asks one provider for everything that it tells about the whole market, and about some tokens; stores each answer as
 * it comes. A failure ends the endpoint, not the round. Throws an IngestError when the provider is unknown or off.
 */
export async function runRound(options: RoundOptions): Promise<RoundReport> {
  const access = accessTo(options.provider);
  const round = new Round(access, options);
  for (const endpoint of access.connector.endpoints) {
    if (options.endpoint !== undefined && endpoint.id !== options.endpoint) continue;
    if (endpoint.scope === "sweep") await round.sweep(endpoint);
    else await round.askAboutTokens(endpoint, await tokensToAskAbout(options.mostTokens ?? 0));
  }
  await inTransaction(async (client) => {
    await deleteOldObservations(client, Date.now() - env.RAW_OBSERVATION_DAYS * dayMs);
    const market = await marketState(client);
    if (market !== null) await announceMarket(client, market.stamp);
  });
  return round.report();
}

function accessTo(id: string): Access {
  const connector = providers.find((one) => one.id === id);
  if (connector === undefined)
    throw new IngestError(`"${id}" is no provider. There are ${providerIds.join(", ")}.`);
  const { access, disabled } = openConnector(connector, settingsOf(id));
  if (access === null) throw new IngestError(`${connector.name} is off: ${disabled}.`);
  return access;
}

class Round {
  readonly #access: Access;
  readonly #options: RoundOptions;
  readonly #world: CallWorld;
  readonly #failures = new Set<string>();
  readonly #counts = { calls: 0, readings: 0, unidentified: 0, quarantined: 0 };

  constructor(access: Access, options: RoundOptions) {
    this.#access = access;
    this.#options = options;
    this.#world = {
      states: { change: changeProviderState },
      nowMs: () => Date.now(),
      random: Math.random,
      sleep: (ms) => sleep(ms),
      patienceMs: options.patienceMs ?? usualPatienceMs,
      onTry: (attempt) => {
        this.#counts.calls += 1;
        log.debug(attempt, "call to a provider");
      },
    };
  }

  report(): RoundReport {
    return { ...this.#counts, failures: [...this.#failures] };
  }

  /** Page after page, until one is empty, brings nothing that was not there before, or fails. */
  async sweep(endpoint: SweepEndpoint): Promise<void> {
    const seen = new Set<string>();
    const mostPages = this.#options.mostPages ?? Number.POSITIVE_INFINITY;
    for (let page = 0; page < mostPages; page++) {
      const request = endpoint.request(page);
      if (request === null) return;
      const result = await this.#ask(endpoint, request, null, page);
      const before = seen.size;
      for (const { providerId } of result?.readings ?? []) seen.add(providerId);
      this.#options.onPage?.(endpoint.id, page, this.report());
      if (seen.size === before && endpoint.endsWhenEmpty) return;
    }
  }

  async askAboutTokens(endpoint: Endpoint, tokens: readonly AskedToken[]): Promise<void> {
    if (endpoint.scope !== "token") return;
    for (const token of tokens) {
      const request = endpoint.request(token);
      if (request !== null) await this.#ask(endpoint, request, token, 0);
    }
  }

  /** The stored answer, or null when there was none; failures are noted. */
  async #ask(
    endpoint: Endpoint,
    request: Request,
    token: AskedToken | null,
    page: number,
  ): Promise<CallResult | null> {
    const { id, name } = this.#access.connector;
    const requestKey = JSON.stringify([request.path, request.query ?? {}]);
    try {
      const etag = await readValidator(id, requestKey);
      const input = { request, context: { token, page }, etag };
      const result = await call(this.#access, endpoint, input, this.#world);
      if (result.readings === null || result.readings.length === 0) return result;
      const stored = await storeReadings({
        provider: { id, name },
        readings: result.readings,
        fetchedAtMs: result.receivedAtMs,
        askedTokenKey: token?.key ?? null,
        validator: result.etag === null ? null : { request: requestKey, etag: result.etag },
      });
      this.#counts.readings += result.readings.length;
      this.#counts.unidentified += stored.unidentified;
      this.#counts.quarantined += stored.quarantined;
      return result;
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      this.#failures.add(`${endpoint.id}: ${error.message}`);
      log.warn({ provider: id, endpoint: endpoint.id, kind: error.kind }, error.message);
      return null;
    }
  }
}
