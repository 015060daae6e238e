import { getPool } from "@/lib/db/pool";
import type { FactorInput, FactorWindow } from "@/lib/domain/factor";
import type { Flag } from "@/lib/domain/flag";
import { flags as declared } from "@/lib/domain/flags/index";
import { type Day, formatDay } from "@/lib/domain/market/day";
import { type Field, fieldColumn, fields } from "@/lib/domain/market/fields";
import type { Panel } from "@/lib/domain/market/panel";
import { PanelHistory, rawDaysOf } from "@/lib/domain/market/panel-history";
import type { Token } from "@/lib/domain/market/token";

/** `unknown`: the data of the day did not allow the check. */
export type FlagState = "raised" | "clear" | "unknown";

const flags: readonly Flag[] = declared;
const isField = (input: FactorInput): input is Field => input in fields;

/** How many days of each field the flags look at. */
const windowDays = new Map<Field, number>();
for (const flag of flags)
  for (const input of flag.inputs.filter(isField))
    windowDays.set(input, Math.max(windowDays.get(input) ?? 1, flag.windowDays));
// Cleaning needs the price and what moves with it, also when no flag looks at them.
const readFields = [
  ...new Set<Field>(["price", "marketCap", "fdv", "volume24h", ...windowDays.keys()]),
];
const lengths = { fields: windowDays, logReturn: 1 };

/** One token's stored days up to a day, as a panel of its own. */
async function readTokenPanel(token: Token, asOf: Day): Promise<Panel> {
  const days = rawDaysOf(lengths);
  const firstDay = asOf - days + 1;
  const columns = readFields.map((field) => `${fieldColumn(field)} AS "${field}"`).join(", ");
  const { rows } = await getPool().query<{ index: number } & Record<Field, number | null>>(
    `SELECT day - $2::date AS index, ${columns} FROM snapshots
     WHERE token_key = $1 AND day BETWEEN $2 AND $3`,
    [token.key, formatDay(firstDay), formatDay(asOf)],
  );
  const matrices = new Map(
    readFields.map((field) => {
      const cells = new Float64Array(days).fill(Number.NaN);
      for (const row of rows) cells[row.index] = row[field] ?? Number.NaN;
      return [field, cells] as const;
    }),
  );
  return { tokens: [token], firstDay, days, matrix: (field) => matrices.get(field) ?? null };
}

/** What a flag may see; null when it looks at more than stored fields. */
function windowOf(history: PanelHistory, flag: Flag): FactorWindow<FactorInput> | null {
  const window: Partial<Record<FactorInput, Float64Array>> = {};
  for (const input of flag.inputs) {
    if (!isField(input)) return null;
    const values = history.values(input);
    window[input] = values.subarray(values.length - flag.windowDays);
  }
  return isComplete(window, flag) ? window : null;
}

const isComplete = (
  window: Partial<Record<FactorInput, Float64Array>>,
  flag: Flag,
): window is Record<FactorInput, Float64Array> =>
  flag.inputs.every((input) => window[input] !== undefined);

/**
 * The state of every red flag of a token on a day, in the order of their declarations. `raised` are the keys that its
 * run found; for the others the check is repeated on the token's history to tell clear from unknown.
 */
export async function flagStates(
  token: Token,
  asOf: Day,
  raised: readonly string[],
): Promise<readonly { readonly flag: Flag; readonly state: FlagState }[]> {
  const panel = await readTokenPanel(token, asOf);
  const history = new PanelHistory(panel, lengths);
  history.loadMarket(0, panel.days - 1);
  history.loadOthers(0, panel.days - 1);
  return flags.map((flag) => {
    if (raised.includes(flag.key)) return { flag, state: "raised" };
    const window = windowOf(history, flag);
    const isClear = window !== null && flag.check(window) === false;
    return { flag, state: isClear ? "clear" : "unknown" };
  });
}
