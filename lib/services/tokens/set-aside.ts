import { getPool } from "@/lib/db/pool";
import { markJumps, marks } from "@/lib/domain/market/clean-jumps";
import { type CleaningRuleId, cleaningRules } from "@/lib/domain/market/clean-rules";
import { type Day, formatDay } from "@/lib/domain/market/day";

const fields = ["price", "marketCap", "fdv"] as const;
type Field = (typeof fields)[number];

interface SnapshotRow extends Readonly<Record<Field, number | null>> {
  readonly day: Day;
}

/** An observation that cleaning set aside, by which rule. */
export interface SetAside {
  readonly field: Field;
  readonly day: string;
  readonly value: number;
  readonly rule: CleaningRuleId;
  readonly words: string;
}

/** How far back it is told. Data points look at most this far. */
const toldDays = 200;

const priceRules: Readonly<Record<number, CleaningRuleId>> = {
  [marks.held]: "priceJumpHeld",
  [marks.dropped]: "priceSpikeDropped",
  [marks.contradicted]: "firstPriceContradicted",
};

const ruleOf = (field: Field, mark: number): CleaningRuleId | undefined => {
  if (field === "price") return priceRules[mark];
  if (mark === marks.kept) return undefined;
  return mark === marks.held ? "capJumpHeld" : "capSpikeDropped";
};

/** The observations of one field that the rules set aside; days on which a price was set aside lose their caps with it. */
function setAsideIn(field: Field, rows: readonly SnapshotRow[], badPrice: ReadonlySet<Day>) {
  const observed = rows.filter(
    (row) => (row[field] ?? 0) > 0 && (field === "price" || !badPrice.has(row.day)),
  );
  const mark = new Uint8Array(observed.length);
  markJumps(
    Float64Array.from(observed, (row) => row[field] ?? Number.NaN),
    mark,
  );
  return observed.flatMap((row, i) => {
    const rule = ruleOf(field, mark[i] ?? marks.kept);
    return rule === undefined ? [] : [{ field, day: row.day, value: row[field] ?? 0, rule }];
  });
}

/** The observations of a token's last 200 days up to a day that cleaning set aside, as it looked on that day, newest first. */
export async function setAsideOf(tokenKey: number, asOf: Day): Promise<SetAside[]> {
  const { rows } = await getPool().query<SnapshotRow>(
    `SELECT day - date '1970-01-01' AS day, price, market_cap AS "marketCap", fdv FROM snapshots
     WHERE token_key = $1 AND day <= $2 ORDER BY day`,
    [tokenKey, formatDay(asOf)],
  );
  const prices = setAsideIn("price", rows, new Set());
  const badPrice = new Set(prices.map(({ day }) => day));
  return [
    ...prices,
    ...setAsideIn("marketCap", rows, badPrice),
    ...setAsideIn("fdv", rows, badPrice),
  ]
    .filter(({ day }) => day > asOf - toldDays)
    .sort((a, b) => b.day - a.day)
    .map((one) => ({ ...one, day: formatDay(one.day), words: cleaningRules[one.rule].words }));
}
