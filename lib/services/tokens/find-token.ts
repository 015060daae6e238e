import { prisma } from "@/lib/db/prisma";
import { formatDay } from "@/lib/domain/market/day";
import { openMarket, type StoredView } from "@/lib/services/market-view";
import { ProblemError } from "@/lib/services/problem-error";

const select = {
  key: true,
  id: true,
  symbol: true,
  name: true,
  chain: true,
  contract: true,
  categories: true,
  sector: { select: { id: true, name: true } },
  excludedAs: true,
  genesisDate: true,
  homepage: true,
  twitter: true,
  telegram: true,
  github: true,
  simulated: true,
  firstDay: true,
  lastDay: true,
} as const;

const read = (id: string) => prisma.token.findUnique({ where: { id }, select });

/** A token's record in the store. */
export type StoredToken = NonNullable<Awaited<ReturnType<typeof read>>>;

/** `2021-05-01` of a date as the store hands it out. */
export const dateText = (date: Date | null): string | null =>
  date === null ? null : date.toISOString().slice(0, 10);

/** A token and the market as of a day. Throws `token-not-found`, also for a token that began later than the day. */
export async function findToken(
  id: string,
  asOf: string | undefined,
): Promise<{ readonly token: StoredToken; readonly view: StoredView }> {
  const view = await openMarket(asOf);
  const token = await read(id);
  const day = formatDay(view.run.asOf);
  const firstDay = dateText(token?.firstDay ?? null);
  if (token !== null && firstDay !== null && firstDay <= day) return { token, view };
  const reason =
    token === null ? `No token has the id "${id}".` : `"${id}" has no snapshot up to ${day}.`;
  throw new ProblemError("token-not-found", reason, [{ path: "id", message: reason }]);
}
