import type { z } from "zod";
import type { flagState } from "@/lib/contracts/token-evidence";
import { getPool } from "@/lib/db/pool";
import { factors } from "@/lib/domain/factors/index";
import type { Flag } from "@/lib/domain/flag";
import { checkFlag, type FlagEvidence, flagEvidence } from "@/lib/domain/flag-check";
import { flags as declared } from "@/lib/domain/flags/index";
import { requiredHistoryDays } from "@/lib/domain/grading/grade-panel";
import type { GradedToken } from "@/lib/domain/grading/graded-day";
import { bind } from "@/lib/domain/grading/measure-token";
import { TokenWindows } from "@/lib/domain/grading/token-windows";
import { cleanedFields } from "@/lib/domain/market/clean-history";
import { type Day, formatDay } from "@/lib/domain/market/day";
import { type Field, fieldColumn, fields } from "@/lib/domain/market/fields";
import type { Panel } from "@/lib/domain/market/panel";
import type { Token } from "@/lib/domain/market/token";
import { orNull } from "./rows";

type FlagState = z.output<typeof flagState>;

const flags: readonly Flag[] = declared;
const isField = (input: string): input is Field => input in fields;
// Cleaning needs the price and what moves with it, also when no flag looks at them.
const readFields = [
  ...new Set<Field>([...cleanedFields, ...flags.flatMap(({ inputs }) => inputs.filter(isField))]),
];

/** One token's stored days up to a day, as a panel of its own. */
async function readTokenPanel(token: Token, asOf: Day): Promise<Panel> {
  const days = requiredHistoryDays;
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

/** What every flag sees of a token on a day: the verdict and its evidence, in the order of the declarations. */
async function lookAgain(token: Token, asOf: Day) {
  const panel = await readTokenPanel(token, asOf);
  // With the factors too, so that windows and cleaning look back as far as they do in a grading.
  const windows = new TokenWindows(panel, { factors, flags });
  windows.startDay(panel.days - 1);
  windows.loadMarket(0, panel.days - 1);
  windows.loadRest(0, panel.days - 1);
  return bind(windows, flags).map(({ plugin, window }) => ({
    flag: plugin,
    verdict: checkFlag(plugin, window),
    evidence: flagEvidence(plugin, window, (input) => windows.inputAgeDays(input)),
  }));
}

const told = ({ test, value, met, ageDays }: FlagEvidence, asOf: Day) => ({
  name: test.name,
  unit: test.unit,
  value: orNull(value),
  is: test.is,
  threshold: test.threshold,
  met,
  observedOn: Number.isNaN(ageDays) ? null : formatDay(asOf - ageDays),
});

/** The verdict a run kept of a flag. What it neither raised nor found clear, or did not know yet, was not checked. */
function keptVerdict({ grade }: GradedToken, key: string): boolean | null {
  if (grade.flags.includes(key)) return true;
  return grade.flagsClear.includes(key) ? false : null;
}

const states = new Map([
  [true, "raised"],
  [false, "clear"],
  [null, "unknown"],
] as const);

/**
 * The state of every red flag as the run of a day kept it, in the order of their declarations, with what was looked at.
 * Evidence is read again from the history; where that now says something else than the run, none is shown.
 */
export async function flagStates(row: GradedToken, asOf: Day): Promise<FlagState[]> {
  const looked = await lookAgain(row.token, asOf);
  return looked.map(({ flag, verdict, evidence }) => {
    const { key, name, severity, rule, why, gradeCap, raisedBy } = flag;
    const kept = keptVerdict(row, key);
    return {
      ...{ key, name, severity, rule, why, gradeCap, raisedBy },
      state: states.get(kept) ?? "unknown",
      evidence: kept === verdict ? evidence.map((one) => told(one, asOf)) : [],
    };
  });
}
