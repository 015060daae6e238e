import { prisma } from "@/lib/db/prisma";
import { type Day, formatDay, millisecondsPerDay } from "@/lib/domain/market/day";

/** How old a value is and where it came from. */
export interface AgedValue {
  readonly ageDays: number | null;
  readonly observedOn: string | null;
  readonly source: string | null;
  readonly fetchedAt: string | null;
}

const unknown: AgedValue = { ageDays: null, observedOn: null, source: null, fetchedAt: null };

/** Tells for ages in days before `asOf` on which day, from which source and when a token's values were observed. */
export async function provenanceOf(
  tokenKey: number,
  asOf: Day,
  ages: Iterable<number>,
): Promise<(ageDays: number) => AgedValue> {
  const days = [...new Set([...ages].filter(Number.isFinite))].map((age) => asOf - age);
  const snapshots = await prisma.snapshot.findMany({
    where: { tokenKey, day: { in: days.map((day) => new Date(day * millisecondsPerDay)) } },
    select: { day: true, fetchedAt: true, source: { select: { name: true } } },
  });
  const byDay = new Map(
    snapshots.map(({ day, fetchedAt, source }) => [
      day.toISOString().slice(0, 10),
      { source: source.name, fetchedAt: fetchedAt.toISOString() },
    ]),
  );
  return (ageDays) => {
    if (!Number.isFinite(ageDays)) return unknown;
    const observedOn = formatDay(asOf - ageDays);
    const found = byDay.get(observedOn);
    return {
      ageDays,
      observedOn,
      source: found?.source ?? null,
      fetchedAt: found?.fetchedAt ?? null,
    };
  };
}
