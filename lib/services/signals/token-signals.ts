import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { tokenSignals as contract } from "@/lib/contracts/signals";
import { getPool } from "@/lib/db/pool";
import { readSignals } from "@/lib/db/signals-read";
import { parseDay } from "@/lib/domain/market/day";
import type { Answer } from "@/lib/services/answer";
import { findToken } from "@/lib/services/tokens/find-token";
import { describeSignal } from "./describe-signal";

type TokenSignalsAnswer = AnswerOf<typeof contract>;

/** No token has more in ten years. */
const mostSignals = 2000;

/** The signals of a token up to a day, newest first. Throws what `findToken` throws. */
export async function tokenSignals(
  id: string,
  query: { readonly asOf?: string | undefined; readonly reveal?: string | undefined },
): Promise<Answer<TokenSignalsAnswer>> {
  const { token, view } = await findToken(id, query.asOf);
  const { run, meta } = view;
  const filter = {
    from: null,
    to: run.asOf,
    rules: null,
    direction: null,
    sectors: null,
    tokenKey: token.key,
  };
  const viewpoint = {
    asOf: run.asOf,
    lastDay: parseDay(meta.newestSnapshot ?? meta.asOf) ?? run.asOf,
    reveal: query.reveal === "true",
  };
  const rows = await readSignals(getPool(), filter, mostSignals);
  const signals = rows.map((row) => describeSignal(row, viewpoint));
  const { symbol, name } = token;
  return { version: null, make: () => ({ data: { id, symbol, name, signals }, meta }) };
}
